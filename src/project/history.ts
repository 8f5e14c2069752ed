import { join } from 'node:path'
import { addCounts } from '../units/counts.ts'
import { readUnits } from '../units/read-units.ts'
import type { Counts } from '../units/report.ts'
import { documentEnding, globTest, isInside, nameTests } from './discover.ts'
import { type NoHistory, readBlobs, snapshots } from './git/snapshots.ts'
import type { Project } from './open.ts'
import { readSettings } from './reading/settings.ts'
import { decode } from './text-file.ts'

/** Source words of each state at one commit. */
export interface HistoryPoint {
  /** ISO 8601 date of the commit. */
  date: string
  commit: string
  translated: number
  partial: number
  untranslated: number
  stale: number
}

/** Progress over the git history, oldest first, or why there is none. */
export type History = { points: HistoryPoint[] } | { reason: NoHistory }

/**
 * Reads the history of the project's documents, at most `most` commits of it. Every version of a document is read once, by what is
 * known of the languages alone: what a project's present pairs teach says nothing about its past.
 */
export async function readHistory(project: Project, most: number): Promise<History> {
  const uncounted = globTest(project.config.uncounted)
  const { isDocument, isSearched } = nameTests(project, project.content)
  // Documents that are gone by now count where they stood.
  const wanted = (name: string) => {
    const file = join(project.content, name)
    return (
      documentEnding.test(name) &&
      !uncounted(name) &&
      (project.asked.includes(file) ||
        (isDocument(name) &&
          foldersOf(name).every(isSearched) &&
          project.asked.some(asked => isInside(file, asked))))
    )
  }
  const result = await snapshots(project.content, most, wanted)
  if ('reason' in result) return result
  const counts = await countBlobs(
    project,
    result.snapshots.flatMap(({ files }) => files),
  )
  return {
    points: result.snapshots.map(({ commit, date, files }) => {
      const sum = addCounts(files.flatMap(({ blob }) => counts.get(blob) ?? []))
      const { translated, partial, untranslated, stale } = sum
      return {
        date,
        commit,
        translated: translated.words,
        partial: partial.words,
        untranslated: untranslated.words,
        stale: stale.words,
      }
    }),
  }
}

/** The folders that a name stands in, from the outermost. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

async function countBlobs(
  project: Project,
  files: readonly { name: string; blob: string }[],
): Promise<Map<string, Counts>> {
  const names = new Map(files.map(({ name, blob }) => [blob, name]))
  const settings = readSettings(project.config)
  const counts = new Map<string, Counts>()
  for (const [blob, bytes] of await readBlobs(project.content, [...names.keys()])) {
    const path = names.get(blob) ?? ''
    const text = textOf(bytes, path)
    if (text !== null) counts.set(blob, readUnits(text, { ...settings, path }).report.counts)
  }
  return counts
}

/** A version that was no UTF-8 counts as nothing: nobody can mend the past. */
function textOf(bytes: Buffer, path: string): string | null {
  try {
    return decode(bytes, path)
  } catch {
    return null
  }
}
