import { markedText, unmarked } from '../../align/text.ts'
import { countScripts } from '../../segment/script.ts'
import { isTranslatable, proseWords } from '../prose.ts'
import { excerpt, type Finding, type UnitRule } from '../rule.ts'

/** A table row with fewer cells than its source, with an empty cell where the source has text, or with a cell that is still in the source language. */
export const fewerCells: UnitRule = ({ unit, setting }) => {
  if (unit.kind !== 'table-row' || unit.target === null) return []
  const cells = unit.target.segments
    .flatMap(segment => segment.cells ?? [])
    .map(cell => markedText(cell).trim())
  const source = (unit.source?.segments.flatMap(segment => segment.cells ?? []) ?? []).map(cell =>
    markedText(cell).trim(),
  )
  const findings: Finding[] = []
  const filled = cells.filter(cell => cell !== '').length
  const expected = source.filter(cell => cell !== '').length
  const span = unit.target.span
  if (source.length > 1 && cells.length > 0 && filled < expected) {
    const empty =
      source.length === cells.length ? source.filter((cell, i) => cell !== '' && cells[i] === '') : []
    findings.push({
      rule: 'fewer-cells',
      message: `The row has text in ${filled} cells, its source in ${expected}${empty.length > 0 ? `: “${excerpt(unmarked(empty[0]!))}” has no translation` : ''}. Fill in what is missing.`,
      span,
      implies: 'partial',
    })
  }
  const written = cells.map(cell => countScripts(cell, setting.languages).target > 0)
  if (!written.includes(true)) return findings
  for (const [i, cell] of cells.entries()) {
    const { words, functionWords } = proseWords(cell)
    if (written[i] || words < 3 || functionWords === 0 || !isTranslatable(cell, setting.names(), true))
      continue
    findings.push({
      rule: 'untranslated-sentence',
      message: `The cell “${excerpt(unmarked(cell))}” is still in the source language. Translate it.`,
      span,
      implies: 'partial',
    })
  }
  return findings
}
