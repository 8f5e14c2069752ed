import { isAdmonitionName } from '../segment/metadata.ts'
import type { UnitKind } from '../segment/segment.ts'
import type { Features } from './features.ts'
import type { Model } from './model.ts'
import { soundMatch } from './sound.ts'

/** What evidence is weighed by. */
export interface Scales {
  model: Model
  /** How telling a token is in this document: high for rare ones. */
  rarity(token: string): number
  /** For each content word of a source of which a translation is known: what it can be found by among a target's tokens. */
  probesOf(source: Features): readonly (readonly number[])[]
}

/**
 * How well a target text fits as the translation of a source text, as a log-likelihood ratio: above 0 speaks for the pair. Where the
 * texts stand is no part of it.
 */
export function weighEvidence(
  source: Features,
  target: Features,
  sourceText: string,
  scales: Scales,
): number {
  if (target.implicit) return isAdmonitionName(sourceText) ? 4 : -9
  const kind = kindEvidence(source, target)
  if (target.written !== 'target') {
    const same = sameLanguageEvidence(source, target)
    return kind + (target.reference && source.terse ? Math.max(0.2, same) : same)
  }
  const length = lengthEvidence(source, target, scales.model)
  return (
    kind +
    length +
    anchorEvidence(source, target, scales) +
    soundEvidence(source, target) +
    wordEvidence(source, target, scales)
  )
}

/** Visible text in the source's own language pairs with the comment that holds (nearly) the same words, and with no other. */
function sameLanguageEvidence(source: Features, target: Features): number {
  if (source.letters() === target.letters()) return 6
  if (source.latin.size === 0 || target.latin.size + target.linked.size === 0) return -4
  let shared = 0
  for (const token of source.latin) if (target.latin.has(token) || target.linked.has(token)) shared++
  const share = shared / Math.min(source.latin.size, target.latin.size + target.linked.size)
  const cover = shared / Math.max(source.latin.size, target.latin.size)
  if (share >= 0.9 && cover >= 0.7) return 5
  if (share >= 0.7 && cover >= 0.35) return 4
  if (cover >= 0.5) return 3
  // A word or two of the source's script may stand for anything: a name, `(TBD)`, a heading kept in English.
  const brief = target.latin.size <= 2 && source.words.length <= 4 && target.kind !== 'title'
  return brief ? -1.5 : -7
}

function lengthEvidence(source: Features, target: Features, model: Model): number {
  const off = Math.abs(Math.log(target.weight / source.weight) - model.length.median)
  // Short texts vary more: a title of two words may become one of ten letters.
  const scale =
    Math.sqrt((1.5 * model.length.deviation) ** 2 + 2.4 / Math.min(source.weight, target.weight)) + 0.08
  const background = 1.3
  return Math.max(-4, Math.log(background / scale) - off / scale + off / background)
}

function anchorEvidence(source: Features, target: Features, scales: Scales): number {
  let found = 0
  let absent = 0
  for (const token of target.latin) {
    if (source.latin.has(token)) found += scales.rarity(token)
    else absent += source.linked.has(token) ? 0 : 0.35
  }
  for (const token of target.linked)
    if (source.latin.has(token) || source.linked.has(token)) found += scales.rarity(token) * 0.5
  return Math.min(6, found) - Math.min(2.5, absent) + headEvidence(source, target)
}

/** Items of lists and tables often begin with the name of what they explain, on both sides. */
function headEvidence(source: Features, target: Features): number {
  if (target.head === '' || source.head === '') return 0
  if (source.head === target.head) return 1
  return source.latin.has(target.head) || target.latin.has(source.head) ? 0 : -0.7
}

function soundEvidence(source: Features, target: Features): number {
  const runs = target.sounds()
  if (runs.length === 0) return 0
  const words = source.sounds()
  let found = 0
  let absent = 0
  for (const run of runs) {
    let heard = 0
    for (let at = 0; at < words.length && heard < 3; at++)
      heard = Math.max(heard, soundMatch(words[at]!, run))
    if (heard >= 3) found += 0.8
    else if (heard > 0) found += 0.35
    else absent += run.length >= 3 ? 0.12 : 0.05
  }
  return Math.min(3.5, found) - Math.min(1, absent)
}

function wordEvidence(source: Features, target: Features, scales: Scales): number {
  if (source.words.length === 0) return 0
  const tokens = target.tokens()
  if (tokens.size === 0) return 0
  const words = scales.probesOf(source)
  const known = words.length
  let found = 0
  for (const probes of words) {
    for (const probe of probes) {
      if (!tokens.has(probe)) continue
      found++
      break
    }
  }
  if (known === 0) return 0
  // Long targets hold every other word by chance, so that the share over what chance gives counts.
  const chance = 1 - Math.exp(-tokens.size / 220)
  return Math.max(
    -2,
    Math.min(
      5,
      ((found / known - chance) / Math.max(0.15, 0.6 - chance * 0.5)) * Math.min(4, Math.sqrt(known)),
    ),
  )
}

type Shape = 'title' | 'text' | 'item' | 'label' | 'row'

const shapeOf: Readonly<Record<UnitKind, Shape>> = {
  title: 'title',
  'pseudo-title': 'label',
  paragraph: 'text',
  definition: 'text',
  other: 'text',
  caption: 'label',
  'list-item': 'item',
  term: 'label',
  'admonition-title': 'label',
  field: 'label',
  'table-row': 'row',
}

function kindEvidence(source: Features, target: Features): number {
  const nesting = nestingEvidence(source, target)
  if (source.kind === target.kind) {
    if (source.kind === 'title')
      return source.level > 0 && target.level > 0 && source.level !== target.level ? 2 : 2.5
    return nesting + (source.announces === target.announces ? 0.5 : 0)
  }
  const from = shapeOf[source.kind]
  const to = shapeOf[target.kind]
  // A comment's bare line may be a title, as many projects leave the underline out; a sentence is none.
  if (to === 'title') return source.terse ? (from === 'text' ? 1 : -1) : source.weight > 60 ? -6 : -4
  if (from === 'title') return to === 'label' ? 0.3 : target.terse ? -1 : -4
  if (to === 'label' && from === 'text')
    return source.terse ? 0.2 : target.terse ? (source.weight > 60 ? -3 : -1.5) : -0.3
  if (from === 'label' && to === 'text') return target.terse ? 0 : -1.2
  if (to === 'row' || from === 'row') return nesting - (from === 'text' ? 0.2 : 1)
  return nesting - 0.3
}

/** Blocks nest alike on both sides where the comment kept its markup; a flattened comment says nothing. */
function nestingEvidence(source: Features, target: Features): number {
  if (source.kind === 'field' && target.kind === 'field')
    return source.nesting.at(-1) === target.nesting.at(-1) ? 2 : -4
  if (source.nesting.length === 0) return target.nesting.length === 0 ? 0.3 : 0
  return source.nesting.at(-1) === target.nesting.at(-1) ? 0.4 : -0.2
}
