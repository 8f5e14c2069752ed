import { describe, expect, test } from 'vitest'
import { learn } from '../../src/align/learn.ts'
import { priorModel } from '../../src/align/model.ts'

const animals = [
  ['cat', '猫科'],
  ['dog', '犬科'],
  ['fish', '魚類'],
] as const
const verbs = [
  ['zorp', '揉込'],
  ['watch', '観察'],
  ['push', '押出'],
  ['hide', '隠蔽'],
  ['wash', '洗浄'],
] as const

/** Small talk in two languages, with one word (`zorp`) that no lexicon has. */
const pairs = Array.from({ length: 60 }, (_, i) => {
  const [animal, 動物] = animals[i % animals.length]!
  const [verb, 動詞] = verbs[i % verbs.length]!
  return {
    source: `The ${animal} number ${i} likes to ${verb} the toy that lies under the old table.`,
    target: `${i} 番の${動物}は古い食卓の下にある玩具を${動詞}するのが好きです。`,
  }
})

describe('learning from pairs', () => {
  test('finds the translation of a word that no lexicon has', () => {
    const model = learn(pairs)
    expect(model.words.get('zorp')?.get('揉込')).toBeGreaterThan(0.3)
    expect(model.words.get('zorp')?.get('観察') ?? 0).toBeLessThan(0.1)
  })

  test('is the same for the same pairs', () => {
    expect(learn(pairs)).toEqual(learn([...pairs]))
  })

  test('the length ratio moves from the prior to what the pairs show', () => {
    const twice = pairs.map(({ source, target }) => ({ source, target: target + target }))
    const few = learn(twice.slice(0, 3)).length
    const many = learn(twice).length
    expect(few.median).toBeLessThan(many.median)
    expect(many.median - learn(pairs).length.median).toBeCloseTo((Math.log(2) * 60) / 72, 1)
  })

  test('no pairs: the prior', () => {
    expect(learn([])).toEqual(priorModel)
  })
})
