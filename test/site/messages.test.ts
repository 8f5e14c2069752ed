import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/diagnostic/rules.ts'
import { loadMessages } from '../../src/site/messages/load.ts'

const files = loadMessages(join(resolve(import.meta.dirname, '../..'), 'src/site'))

/** Keys with dots; the forms of a plural count as one, and the rules are looked at by themselves. */
function keysOf(texts: Record<string, unknown>, above = ''): Set<string> {
  return new Set(
    Object.entries(texts).flatMap(([key, value]) =>
      above === '' && key === 'rule'
        ? []
        : typeof value === 'string'
          ? [above + key.replace(/_(zero|one|two|few|many|other)$/, '')]
          : [...keysOf(value as Record<string, unknown>, `${above + key}.`)],
    ),
  )
}

const others = Object.keys(files).filter(language => language !== 'en')

describe('interface texts', () => {
  it.each(others)('%s has every text that English has, and no other', language => {
    expect([...keysOf(files[language] ?? {})].sort()).toEqual([...keysOf(files['en'] ?? {})].sort())
  })

  it.each(others)(
    '%s says of every rule what is wrong; English messages are those of the rules',
    language => {
      expect(Object.keys(files[language]?.['rule'] ?? {}).sort()).toEqual(Object.keys(rules).sort())
      expect(files['en']).not.toHaveProperty('rule')
    },
  )
})
