import { expect, test } from 'vitest'
import { frontMatterFields, isFrontMatter } from '../../src/segment/markdown/fields.ts'

test('only fields that readers see are taken, without their quotes', () => {
  const lines = [
    '---',
    'title: "Garden: a guide"',
    'weight: 10',
    'description: Plants',
    '#title: Old',
    'summary: >',
    '  title: no,',
    '  the plants',
    'abstract: |',
    'weight: 11',
    '---',
  ]
  expect(frontMatterFields(lines).map(({ key, value, commented }) => ({ key, value, commented }))).toEqual([
    { key: 'title', value: 'Garden: a guide', commented: false },
    { key: 'description', value: 'Plants', commented: false },
    { key: 'title', value: 'Old', commented: true },
    { key: 'summary', value: 'title: no,\nthe plants', commented: false },
  ])
  const [title] = frontMatterFields(lines)
  expect(lines[1]?.slice(title?.start, title?.end)).toBe('Garden: a guide')
})

test.each([
  [['title: Guide', 'reviewers:', '- one'], true],
  [['title: Guide', 'description: >', '  About the garden'], true],
  [['title: Guide', '  and more of it'], false],
  [['weight: 10'], false],
  [['title: Guide', 'and here is some prose'], false],
])('%j is front matter: %s', (lines, expected) => {
  expect(isFrontMatter(lines)).toBe(expected)
})
