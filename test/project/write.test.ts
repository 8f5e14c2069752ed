import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '../../src/project/write.ts'
import { folderWith } from './folder.ts'

test('a file is replaced whole, with its permissions, and nothing is left beside it', () => {
  const folder = folderWith({ 'a.txt': 'old' })
  chmodSync(join(folder, 'a.txt'), 0o600)
  writeWhole(join(folder, 'a.txt'), 'new', 'a.txt', 'old')
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new')
  expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('a file that changed since it was read stays as it is', () => {
  const folder = folderWith({ 'a.txt': 'edited meanwhile' })
  expect(() => writeWhole(join(folder, 'a.txt'), 'new', 'a.txt', 'old')).toThrow(
    'a.txt has changed meanwhile; nothing was written.',
  )
  expect(() => writeWhole(join(folder, 'a.txt'), 'new', 'a.txt', null)).toThrow(
    'a.txt is there already; nothing was written.',
  )
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('edited meanwhile')
})

test('what cannot be written is a problem in one sentence', () => {
  const folder = folderWith({ 'a.txt': 'a file' })
  expect(() => writeWhole(join(folder, 'a.txt', 'b.txt'), 'new', 'a.txt/b.txt')).toThrow(
    /^a\.txt\/b\.txt cannot be written \(/,
  )
})
