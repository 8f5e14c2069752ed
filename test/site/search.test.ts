import { describe, expect, it } from 'vitest'
import { normalizeForSearch } from '../../src/site/search/normalize.ts'
import { rank } from '../../src/site/search/rank.ts'
import type { SearchRecord } from '../../src/site/search/records.ts'

const record = (
  slug: string,
  section: string,
  ...rows: [id: string, source: string, target: string][]
): SearchRecord => ({
  slug,
  title: 'Handbook / 手引き',
  section,
  rows: rows.map(([id, source, target]) => ({ id, source, target })),
})

const records = [
  record(
    'boats',
    'Boats / 船',
    ['a', 'Containers are loaded onto the ship.', 'コンテナを船に積みます。'],
    ['b', 'The harbour master runs the server.', '港長がサーバーを動かします。'],
  ),
  record(
    'servers',
    'Servers / サーバ',
    ['c', 'A server answers requests.', 'サーバは要求に答えます。'],
    ['d', 'An observer watches the serverless platform.', '見張りが台を眺めます。'],
    ['e', 'Write the user-name into the file.', 'ユーザー・名をファイルに書きます。'],
  ),
  record(
    'tea',
    'Tea / お茶',
    ['f', 'Boil the water, then wait.', 'お湯を沸かして待ちます。'],
    ['g', 'key = brew()', ''],
  ),
]

describe('normalization', () => {
  it.each([
    ['サーバー', 'サーバ'],
    ['Ｄｏｃｋｅｒ', 'Docker'],
    ['ｺﾝﾃﾅ', 'コンテナ'],
    ['コンテナー', 'コンテナ'],
    ['ユーザー・名', 'ユーザ名'],
    ['コンピューター', 'コンピュータ'],
  ])('makes %s and %s equal', (one, other) => {
    expect(normalizeForSearch(one)).toBe(normalizeForSearch(other))
  })

  it.each([
    ['キー', 'キ'],
    ['サーバールーム', 'サバルム'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normalizeForSearch(one)).not.toBe(normalizeForSearch(other))
  })
})

/** Terms in either language, and the units that hold what is meant. */
const wanted: [query: string, ids: string[]][] = [
  ['コンテナ', ['a']],
  ['ｺﾝﾃﾅｰ', ['a']],
  ['containers', ['a']],
  ['サーバー', ['b', 'c']],
  ['お湯', ['f']],
  ['沸かし', ['f']],
  ['brew', ['g']],
  ['ユーザ名', ['e']],
  ['harbour server', ['b']],
  ['要求 サーバ', ['c']],
]

describe('ranking', () => {
  it('finds all that is meant, and little else', () => {
    let found = 0
    let relevant = 0
    let returned = 0
    for (const [query, ids] of wanted) {
      const hits = rank(records, query).map(hit => hit.row.id)
      relevant += ids.length
      returned += hits.length
      found += ids.filter(id => hits.includes(id)).length
    }
    expect(found / relevant).toBe(1)
    expect(found / returned).toBeGreaterThan(0.9)
  })

  it('puts whole words before parts, and all words in one unit before words apart', () => {
    expect(rank(records, 'server')[0]?.row.id).not.toBe('d')
    expect(rank(records, 'harbour server')[0]?.row.id).toBe('b')
  })

  it('finds nothing for nothing', () => {
    expect(rank(records, '  ')).toEqual([])
    expect(rank(records, 'zeppelin')).toEqual([])
  })
})
