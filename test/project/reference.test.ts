import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configReference, referenceFile } from '../../scripts/config-reference.ts'

test('the page on the configuration says what the comments of the settings say', () => {
  expect(readFileSync(referenceFile, 'utf8')).toBe(configReference())
})
