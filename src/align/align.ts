/** From the items of a document to its units: the best beads are looked for, then marks and section titles are given to the units made of them. */

import { type LanguagePair, languagePair } from '../segment/script.ts'
import type { Mark, StreamItem } from '../segment/stream.ts'
import { anchoredBeads } from './anchors.ts'
import { arrange } from './arrange.ts'
import type { Sounds } from './features.ts'
import { makeUnits } from './make-units.ts'
import type { Model } from './model.ts'
import type { Scales } from './pair-evidence.ts'
import { beadScore, probesBy, rarityOf } from './score.ts'
import { type WordLook, wordLook } from './tokens.ts'
import type { Unit } from './unit.ts'

/** What was looked up in one document and need not be in the next one of the same languages and model. */
export interface PairMemory {
  languages: LanguagePair
  sounds: Sounds
  look: WordLook
}

/** An empty memory for a pair of languages and a model. */
export function newPairMemory(sourceLanguage: string, targetLanguage: string, model: Model): PairMemory {
  return {
    languages: languagePair(sourceLanguage, targetLanguage),
    sounds: new Map(),
    look: wordLook(sourceLanguage, targetLanguage, model),
  }
}

/** Pairs what the comments of a document say with what readers see: the units, in file order. `memory` only saves time. */
export function alignItems(items: readonly StreamItem[], model: Model, memory: PairMemory): Unit[] {
  const { sources, targets } = arrange(items, memory.languages, memory.sounds)
  const scales: Scales = { model, rarity: rarityOf(sources), probesOf: probesBy(memory.look) }
  const beads = anchoredBeads(sources, targets, beadScore(sources, targets, scales))
  return withContext(withMarks(makeUnits(beads, sources, targets), items))
}

/** Where a side of a unit begins at or behind an offset; infinite when none does. */
function startAfter(unit: Unit, from: number): number {
  const starts = [unit.source, unit.target].map(side => side?.span.start.offset ?? -1)
  return Math.min(...starts.map(start => (start >= from ? start : Number.POSITIVE_INFINITY)))
}

/** Gives each mark to the unit whose source or target stands next behind it. */
function withMarks(units: readonly Unit[], items: readonly StreamItem[]): Unit[] {
  const marks = items.filter(item => item.type === 'mark').map(item => item.mark)
  if (marks.length === 0) return [...units]
  const given = new Map<Unit, Mark[]>()
  for (const mark of marks) {
    const from = mark.span.end.offset
    let unit: Unit | undefined
    for (const candidate of units)
      if (
        startAfter(candidate, from) < (unit === undefined ? Number.POSITIVE_INFINITY : startAfter(unit, from))
      )
        unit = candidate
    if (unit !== undefined) given.set(unit, [...(given.get(unit) ?? []), mark])
  }
  return units.map(unit => ({ ...unit, marks: given.get(unit) ?? [] }))
}

/** Fills in the titles of the enclosing sections, in the source language where there is a source. */
function withContext(units: readonly Unit[]): Unit[] {
  const titles: { level: number; text: string }[] = []
  return units.map(unit => {
    if (unit.kind !== 'title' || unit.target === null)
      return { ...unit, context: titles.map(title => title.text) }
    const level = unit.target.segments[0]?.level ?? 1
    while (titles.length > 0 && (titles.at(-1)?.level ?? 0) >= level) titles.pop()
    const context = titles.map(title => title.text)
    titles.push({ level, text: (unit.source ?? unit.target).text })
    return { ...unit, context }
  })
}
