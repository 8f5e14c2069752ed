import { fillLabel, labelsOf } from '../../render/labels.ts'
import type { Bilingual, Numbered, NumberedKind } from './page-data.ts'

/** What numbering needs to know of a document. */
export interface NumberedDocument {
  slug: string
  numbered: Numbered
}

/** Numbers of the project by slug and `KIND.ORDINAL` or `#ANCHOR`, as readers see them: “Fig. 3”. Empty where no document refers to one. */
export function projectNumbers(
  documents: readonly NumberedDocument[],
  languages: { source: string; target: string },
): ReadonlyMap<string, Bilingual> {
  const numbers = new Map<string, Bilingual>()
  if (!documents.some(({ numbered }) => numbered.used)) return numbers
  const [source, target] = [labelsOf(languages.source), labelsOf(languages.target)]
  const counts: Record<NumberedKind, number> = { figure: 0, table: 0, listing: 0 }
  for (const { slug, numbered } of documents) {
    for (const { kind, ordinal, anchors } of numbered.places) {
      counts[kind] += 1
      const number = String(counts[kind])
      const label = `${kind}Number` as const
      const shown = { source: fillLabel(source[label], number), target: fillLabel(target[label], number) }
      for (const key of [`${kind}.${ordinal}`, ...anchors.map(anchor => `#${anchor}`)])
        numbers.set(`${slug} ${key}`, shown)
    }
  }
  return numbers
}
