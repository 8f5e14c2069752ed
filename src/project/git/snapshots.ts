import { git, gitText } from './run.ts'

/** The state of the documents at one commit. */
export interface Snapshot {
  commit: string
  /** ISO 8601 date of the commit. */
  date: string
  /** Files below the folder: path from it, with `/`, and git's name of the content. */
  files: readonly { name: string; blob: string }[]
}

/** Why there is no history. */
export type NoHistory = 'no-git' | 'shallow' | 'too-short'

/**
 * Snapshots of `folder` along the first parents, oldest first: every commit that touched it, or `most` of them evenly chosen, the
 * first and the last always among them. `wanted` says which files count.
 */
export async function snapshots(
  folder: string,
  most: number,
  wanted: (name: string) => boolean,
): Promise<{ snapshots: Snapshot[] } | { reason: NoHistory }> {
  const shallow = await gitText(folder, ['rev-parse', '--is-shallow-repository'])
  if (shallow === null) return { reason: 'no-git' }
  if (shallow === 'true') return { reason: 'shallow' }
  const log = await gitText(folder, ['log', '--first-parent', '--reverse', '--format=%H %cI', '--', '.'])
  const commits = (log ?? '').split('\n').filter(line => line !== '')
  if (commits.length < 2) return { reason: 'too-short' }
  const found: Snapshot[] = []
  for (const line of evenly(commits, most)) {
    const [commit = '', date = ''] = line.split(' ')
    const tree = await git(folder, ['ls-tree', '-r', '-z', commit, '--', '.'])
    found.push({
      commit,
      date,
      files: parseTree(tree?.toString('utf8') ?? '').filter(({ name }) => wanted(name)),
    })
  }
  return { snapshots: found }
}

/** Contents by git's name of them, read in one go. What git does not have is left out. */
export async function readBlobs(folder: string, blobs: readonly string[]): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>()
  const output = await git(folder, ['cat-file', '--batch'], blobs.map(blob => `${blob}\n`).join(''))
  if (output === null) return contents
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at)
    const [blob = '', type, size] = output.toString('latin1', at, end).split(' ')
    at = end + 1
    if (type !== 'blob') continue
    contents.set(blob, output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return contents
}

function evenly<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  const step = (items.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]!)
}

/** `ls-tree -z` gives paths from the folder it runs in, each after mode, type and name of the content. Links are left out. */
function parseTree(output: string): { name: string; blob: string }[] {
  return output.split('\0').flatMap(entry => {
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry)
    return match === null ? [] : [{ blob: match[1]!, name: match[2]! }]
  })
}
