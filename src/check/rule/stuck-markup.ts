import { leaves } from '../../segment/inline.ts'
import { excerpt, type Finding, type UnitRule } from '../rule.ts'

const remains =
  /``[^`\n]+``|(?<![`\w]):[a-z][a-z-]*(?::[a-z-]+)?:`[^`\n]+`|\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*|`[^`\n<]+<[^`\n>]+>`_|`[^`\n]+`_(?!\w)/g

/** Inline markup that the parser left as plain characters because letters stand against it, as they do in languages without spaces. */
export const stuckMarkup: UnitRule = ({ unit }) => {
  if (unit.target === null) return []
  const findings: Finding[] = []
  for (const piece of leaves(unit.target.pieces)) {
    if (piece.type !== 'text' && piece.type !== 'problematic') continue
    if (piece.type === 'text' && !piece.value.includes('`') && !piece.value.includes('**')) continue
    const found = piece.type === 'problematic' ? [piece.value] : (piece.value.match(remains) ?? [])
    for (const markup of found) {
      findings.push({
        rule: 'stuck-markup',
        message: `“${excerpt(markup, 40)}” is shown as it is written: markup needs a space or “\\ ” where letters stand against it.`,
        span: piece.span,
      })
    }
  }
  return findings
}
