import type { DirectiveArgument, DirectiveSpec, WrittenOption } from '../context.ts'
import { type InlineText, joinLines, type Lines, sliceText } from '../lines.ts'
import { convertOptions, fieldMarker, readOptionBlock } from './option-block.ts'

/** What a directive's block consists of. */
export interface DirectiveParts {
  readonly arguments: readonly DirectiveArgument[]
  readonly options: ReadonlyMap<string, unknown>
  readonly written: readonly WrittenOption[]
  /** Without blank lines around. */
  readonly content: Lines
  /** 1-based line of the first line of content; of the line after the block where there is none. */
  readonly contentLine: number
}

/** The parts, or docutils' words on what is wrong with the block. */
export type PartsResult = { ok: true; parts: DirectiveParts } | { ok: false; problem: string }

/** What of a directive's table decides how its block is cut. */
export type BlockShape = Pick<
  DirectiveSpec,
  'requiredArguments' | 'optionalArguments' | 'finalArgumentWhitespace' | 'options' | 'hasContent'
>

/**
 * Cuts a directive's block into arguments, options and content.
 *
 * ```rst
 * .. figure:: picture.png      lines[0]: arguments, up to the first option or blank line
 *    :alt: a picture           options, up to the first blank line
 *
 *    A caption.                content
 * ```
 * Without arguments in its table, text at the start is content. `line` is the directive's line, which messages name.
 */
export function cutDirectiveBlock(
  shape: BlockShape,
  block: Lines,
  line: number,
  presets: ReadonlyMap<string, unknown>,
): PartsResult {
  const lines = trimEnds(block, 1)
  const takesArguments = shape.requiredArguments + shape.optionalArguments > 0
  const takesOptions = shape.options === null || shape.options.size > 0
  let head: Lines = []
  let content = lines
  let written: WrittenOption[] = []
  let options: ReadonlyMap<string, unknown> = new Map()
  if (lines.length > 0 && (takesArguments || takesOptions)) {
    const blank = lines.findIndex(each => each.text === '')
    const end = blank < 0 ? lines.length : blank
    head = lines.slice(0, end)
    content = lines.slice(end + 1)
    if (takesOptions) {
      const start = head.findIndex(each => fieldMarker.test(each.text))
      const fields = start < 0 ? [] : readOptionBlock(head.slice(start), line)
      if (fields === null) return { ok: false, problem: 'invalid option block' }
      if (start >= 0) head = head.slice(0, start)
      written = fields
      const result = shape.options === null ? freeOptions(written) : convertOptions(written, shape.options)
      if (!result.ok) return result
      options = new Map([...presets, ...result.options])
    }
    if (head.length > 0 && !takesArguments) {
      content = [...head, ...lines.slice(end)]
      head = []
    }
  }
  content = trimEnds(content)
  const found = takesArguments ? readArguments(shape, head, line) : { ok: true as const, arguments: [] }
  if (!found.ok) return found
  if (content.length > 0 && !shape.hasContent) return { ok: false, problem: 'no content permitted' }
  const contentLine = (content[0]?.line ?? (lines.at(-1) ?? block.at(-1))?.line ?? line) + 1
  return { ok: true, parts: { arguments: found.arguments, options, written, content, contentLine } }
}

/** Options of a directive that allows any: the last of a name holds. */
function freeOptions(written: readonly WrittenOption[]): { ok: true; options: Map<string, unknown> } {
  return { ok: true, options: new Map(written.map(option => [option.name, option.value?.value ?? null])) }
}

function readArguments(
  shape: BlockShape,
  head: Lines,
  line: number,
): { ok: true; arguments: DirectiveArgument[] } | { ok: false; problem: string } {
  const text = head.length === 0 ? null : joinLines(head, line)
  const found = text === null ? [] : [...text.value.matchAll(/\S+/g)]
  const most = shape.requiredArguments + shape.optionalArguments
  if (found.length < shape.requiredArguments) {
    const problem = `${shape.requiredArguments} argument(s) required, ${found.length} supplied`
    return { ok: false, problem }
  }
  if (found.length > most && !shape.finalArgumentWhitespace) {
    return { ok: false, problem: `maximum ${most} argument(s) allowed, ${found.length} supplied` }
  }
  if (text === null) return { ok: true, arguments: [] }
  const cut = found.slice(0, most).map((match, index): DirectiveArgument => {
    const rest = index === most - 1 && found.length > most
    return argumentOf(sliceText(text, match.index, rest ? text.value.length : match.index + match[0].length))
  })
  return { ok: true, arguments: cut }
}

function argumentOf(text: InlineText): DirectiveArgument {
  return { value: text.value, text }
}

/** Takes blank lines off the end, and up to `most` off the start. */
function trimEnds(lines: Lines, most: number = lines.length): Lines {
  let start = 0
  let end = lines.length
  while (end > 0 && lines[end - 1]!.text === '') end--
  while (start < Math.min(end, most) && lines[start]!.text === '') start++
  return start === 0 && end === lines.length ? lines : lines.slice(start, end)
}
