import { join } from 'node:path'
import type { Span } from '../../diagnostic/diagnostic.ts'
import { ProjectProblem } from '../problem.ts'
import { git, gitText } from './run.ts'

/** Lines that were touched, per absolute path: ranges of 1-based line numbers, both ends included. A deletion touches the lines around it. */
export type ChangedLines = ReadonlyMap<string, readonly (readonly [first: number, last: number])[]>

/** Branches that changes are usually made against, in the order in which they are tried. */
const usualBases = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/**
 * What differs between `base` and the files on disk below `cwd`. Without `base`: since the branch left the main one, or since the
 * last commit where there is no other branch. Files that git does not know count as touched throughout.
 */
export async function changedLines(cwd: string, base: string | null): Promise<ChangedLines> {
  const top = await gitText(cwd, ['rev-parse', '--show-toplevel'])
  if (top === null)
    throw new ProjectProblem('--changed needs a git checkout; git is missing, or this folder is not in one.')
  const from =
    base === null
      ? await branchPoint(cwd)
      : await gitText(cwd, ['rev-parse', '--verify', '--quiet', `${base}^{commit}`])
  if (from === null)
    throw new ProjectProblem(
      `--changed: git knows no revision ${base ?? 'HEAD'} here; in a shallow clone fetch it first.`,
    )
  const diff = await git(cwd, [
    'diff',
    '--no-color',
    '--no-ext-diff',
    '--no-renames',
    '-U0',
    '--relative',
    from,
    '--',
    '.',
  ])
  const untracked = await git(cwd, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.'])
  const changed = parseDiff(diff?.toString('utf8') ?? '', cwd)
  for (const name of untracked?.toString('utf8').split('\0') ?? []) {
    if (name !== '') changed.set(join(cwd, name), [[1, Number.POSITIVE_INFINITY]])
  }
  return changed
}

/** Whether any line of the span was touched. */
export function isTouched(span: Span, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([first, last]) => span.start.line <= last && span.end.line >= first)
}

async function branchPoint(cwd: string): Promise<string | null> {
  const head = await gitText(cwd, ['rev-parse', '--verify', '--quiet', 'HEAD'])
  if (head === null) return null
  for (const branch of usualBases) {
    const point = await gitText(cwd, ['merge-base', 'HEAD', branch])
    if (point !== null && point !== head) return point
  }
  return head
}

function parseDiff(diff: string, cwd: string): Map<string, [number, number][]> {
  const changed = new Map<string, [number, number][]>()
  let ranges: [number, number][] = []
  let inHunk = 0
  for (const line of diff.split('\n')) {
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (hunk !== null) {
      const first = Number(hunk[2])
      const count = Number(hunk[3] ?? 1)
      inHunk = Number(hunk[1] ?? 1) + count
      ranges.push(count === 0 ? [first, first + 1] : [first, first + count - 1])
    } else if (inHunk > 0 && /^[-+]/.test(line)) {
      inHunk -= 1
    } else if (/^\+\+\+ "?b\//.test(line)) {
      ranges = []
      changed.set(join(cwd, unquoted(line.slice(4)).slice(2)), ranges)
    }
  }
  return changed
}

/** git ends a name that holds spaces with a tab, and quotes one that holds quotes, backslashes or control characters as C does. */
function unquoted(name: string): string {
  const quoted = /^"(.*)"\t?$/.exec(name)?.[1]
  if (quoted === undefined) return name.replace(/\t$/, '')
  return quoted.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (controls.get(code) ?? code),
  )
}

const controls: ReadonlyMap<string, string> = new Map(
  Object.entries({ a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }),
)
