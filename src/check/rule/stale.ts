import type { UnitRule } from '../rule.ts'

/** A translation that is marked as made from an older text of the source. */
export const stale: UnitRule = ({ unit }) => {
  const mark = unit.marks.find(({ name }) => name === 'stale')
  if (mark === undefined || unit.source === null || unit.target === null) return []
  return [
    {
      rule: 'stale',
      message:
        'The source has changed since it was translated. Bring the translation up to date and take the mark away.',
      span: mark.span,
      implies: 'stale',
    },
  ]
}
