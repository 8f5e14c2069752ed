import { expect, test } from 'vitest'
import { learnNames } from '../../src/align/names.ts'

test('phrases that translations keep are names; those that they translate are none', () => {
  const names = learnNames([
    {
      source: 'On Garden Planner for Mac the beds are round.',
      target: 'Garden Planner for Mac では花壇が丸くなります。',
    },
    {
      source: 'Open Garden Planner for Mac and press Plant Trees.',
      target: 'Garden Planner for Mac を開いて「木を植える」を押します。',
    },
    { source: 'Press Plant Trees again.', target: 'もう一度「木を植える」を押します。' },
    { source: 'See Plant Trees.', target: 'Plant Trees をご覧ください。' },
    { source: 'The Water Works are closed.', target: 'The Water Works are closed.' },
    { source: 'The Water Works are open.', target: 'The Water Works are open.' },
    { source: 'Read \u0002Old Garden\u0003.', target: '\u0002Old Garden\u0003 を読みます。' },
    { source: 'Write \u0002Old Garden\u0003.', target: '\u0002Old Garden\u0003 を書きます。' },
  ])
  expect(names).toContain('Garden Planner for Mac')
  for (const other of ['Plant Trees', 'Water Works', 'The Water Works', 'Old Garden', 'Mac'])
    expect(names).not.toContain(other)
})
