import { expandTabs, splitLines } from '../python-text.ts'

/** Chosen lines of a file and the 1-based number of the first; or what is wrong with the options. */
export type SelectedLines = { ok: true; lines: string[]; first: number } | { ok: false; problem: string }

/** Chooses lines of a file as the options of `literalinclude` say: by object, by number, by marks at start and end. */
export function selectLines(file: string, options: ReadonlyMap<string, unknown>): SelectedLines {
  const option = (name: string) => {
    const value = options.get(name)
    return typeof value === 'string' ? value : null
  }
  const tabWidth = options.get('tab-width')
  let lines = splitLines(typeof tabWidth === 'number' ? expandTabs(file, tabWidth) : file)
  let first = 1
  const object = option('pyobject')
  if (object !== null) {
    const found = findPythonObject(lines, object)
    if (found === null) return { ok: false, problem: `Object named '${object}' not found in include file` }
    first = found.start + 1
    lines = lines.slice(found.start, found.end)
  }
  const numbers = option('lines')
  if (numbers !== null) {
    const chosen = parseLineNumbers(numbers, lines.length)
    if (chosen === null) return { ok: false, problem: `invalid line number spec: '${numbers}'` }
    if (chosen.length === 0)
      return { ok: false, problem: `Line spec '${numbers}': no lines pulled from include file` }
    first += (chosen[0] ?? 1) - 1
    lines = chosen.map(number => lines[number - 1] ?? '')
  }
  const start = option('start-at') ?? option('start-after')
  if (start !== null) {
    const at = lines.findIndex(line => line.includes(start))
    if (at < 0) return { ok: false, problem: `start pattern not found: ${start}` }
    const skip = at + (options.has('start-at') ? 0 : 1)
    first += skip
    lines = lines.slice(skip)
  }
  const end = option('end-at') ?? option('end-before')
  if (end !== null) {
    const at = lines.findIndex(
      (line, index) => line.includes(end) && (index > 0 || start === null || !options.has('start-at')),
    )
    if (at < 0) return { ok: false, problem: `end pattern not found: ${end}` }
    lines = lines.slice(0, at + (options.has('end-at') ? 1 : 0))
  }
  const prepend = option('prepend')
  const append = option('append')
  return {
    ok: true,
    lines: [...(prepend === null ? [] : [prepend]), ...lines, ...(append === null ? [] : [append])],
    first,
  }
}

/** Numbers of a list such as `1,3-5,8-` that are not beyond `count`, 1-based; null when the list cannot be read. */
export function parseLineNumbers(list: string, count: number): number[] | null {
  const numbers: number[] = []
  for (const part of list.split(',')) {
    const match = /^\s*(\d*)\s*(-?)\s*(\d*)\s*$/.exec(part)
    if (match === null || (match[1] === '' && match[3] === '')) return null
    const from = match[1] === '' ? 1 : Number(match[1])
    const to = match[2] === '' ? from : match[3] === '' ? Math.max(from, count) : Number(match[3])
    if (to < from) return null
    for (let number = Math.max(1, from); number <= Math.min(to, count); number++) numbers.push(number)
  }
  return numbers
}

/** Finds a class or function by its dotted name: from its first decorator to the last line indented below it. */
function findPythonObject(lines: readonly string[], name: string): { start: number; end: number } | null {
  let from = 0
  let to = lines.length
  for (const part of name.split('.')) {
    let at = -1
    for (let index = from; index < to; index++) {
      const match = /^\s*(?:async\s+def|def|class)\s+(\w+)/.exec(lines[index] ?? '')
      if (match?.[1] === part) {
        at = index
        break
      }
    }
    if (at < 0) return null
    const indent = indentOf(lines[at] ?? '')
    let start = at
    while (
      start > from &&
      /^\s*@/.test(lines[start - 1] ?? '') &&
      indentOf(lines[start - 1] ?? '') === indent
    )
      start--
    let end = at + 1
    while (end < to && ((lines[end] ?? '').trim() === '' || indentOf(lines[end] ?? '') > indent)) end++
    while (end > at + 1 && (lines[end - 1] ?? '').trim() === '') end--
    from = start
    to = end
  }
  return { start: from, end: to }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
