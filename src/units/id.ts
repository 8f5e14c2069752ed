import type { Unit } from '../align/unit.ts'

/**
 * Ids of units, in their order: a short hash of kind and normalized source text (the target's where there is no source) and, from the
 * second occurrence on, its number. They depend on nothing else, so that a unit keeps its id when it moves or is translated.
 */
export function unitIds(units: readonly Unit[]): string[] {
  const seen = new Map<string, number>()
  return units.map(unit => {
    const side = unit.source ?? unit.target
    const kind = side?.segments[0]?.kind ?? unit.kind
    const hash = shortHash(`${kind}\n${normalize(side?.text ?? '')}`)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return count === 1 ? hash : `${hash}-${count}`
  })
}

/** White space folded, Unicode composed: what a text is hashed and compared by. */
export function normalize(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** A hash of 52 bits as ten letters and digits. Not for secrets. */
export function shortHash(text: string): string {
  let one = 0x811c9dc5
  let two = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x5f356495)
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ (two >>> 13)
  two = Math.imul(two ^ (two >>> 16), 0xc2b2ae35) ^ (one >>> 13)
  const high = (two >>> 0) % 0x100000
  return (high * 0x100000000 + (one >>> 0)).toString(36).padStart(10, '0')
}
