import { describe, expect, test } from 'vitest'
import { soundMatch, soundOfRun, soundOfWord } from '../../src/align/sound.ts'

describe('loan words by sound', () => {
  test.each([
    ['server', 'サバ'],
    ['container', 'コンテナ'],
    ['application', 'アプリケション'],
    ['directory', 'ディレクトリ'],
    ['message', 'メッセジ'],
    ['thread', 'スレッド'],
    ['file', 'ファイル'],
    ['container', '컨테이너'],
  ])('%s is %s', (word, run) => {
    expect(soundMatch(soundOfWord(word), soundOfRun(run))).toBeGreaterThanOrEqual(3)
  })

  test.each([
    ['container', 'サバ'],
    ['memory', 'メッセジ'],
    ['table', 'ファイル'],
  ])('%s is not %s', (word, run) => {
    expect(soundMatch(soundOfWord(word), soundOfRun(run))).toBe(0)
  })

  test('a word inside a compound', () => {
    expect(
      soundMatch(soundOfWord('application'), soundOfRun('アプリケションコンテナ')),
    ).toBeGreaterThanOrEqual(3)
  })
})
