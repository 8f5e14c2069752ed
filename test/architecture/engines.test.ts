import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

const { engines }: { engines: { node: string } } = JSON.parse(read('package.json'))
const oldest = /^>=(\d+)\.(\d+)$/.exec(engines.node)?.slice(1).map(Number) ?? []

interface Locked {
  dev?: boolean
  engines?: { node?: string }
}
const lock: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'))

/** Whether a version (major, minor, patch) is in a range of npm's, of those kinds that packages use for Node. */
function isIn(version: readonly number[], range: string): boolean {
  return range.split('||').some(alternative => {
    const match = /^\s*(>=|\^)?\s*(\*|[\d.*x]+)\s*$/.exec(alternative)
    if (match === null) throw new Error(`a range of another kind: ${range}`)
    const wanted = (match[2] ?? '').split('.').map(part => (/\d/.test(part) ? Number(part) : 0))
    if (match[2] === '*') return true
    const first = wanted.findIndex((part, index) => part !== version[index])
    const isNewer = first === -1 || (version[first] ?? 0) > (wanted[first] ?? 0)
    return match[1] === '>=' ? isNewer : isNewer && wanted[0] === version[0]
  })
}

test('ranges are read as npm reads them', () => {
  expect(isIn([22, 19, 0], '>=22.19.0')).toBe(true)
  expect(isIn([22, 18, 9], '>=22.19.0')).toBe(false)
  expect(isIn([22, 19, 0], '^20.9.0')).toBe(false)
  expect(isIn([22, 19, 0], '6.* || 8.* || >= 10.*')).toBe(true)
  expect(isIn([23, 0, 0], '>=22.19')).toBe(true)
})

test('the Node that package.json asks for is new enough for everything that is installed with it', () => {
  const refused = Object.entries(lock.packages).filter(
    ([, { dev, engines: needed }]) =>
      dev !== true && needed?.node !== undefined && !isIn([...oldest, 0], needed.node),
  )
  // A build for 32-bit Windows, which is optional and refuses every later Node.
  expect(refused.map(([path]) => path).filter(path => !path.endsWith('sharp-win32-ia32'))).toEqual([])
})

test('the command and the manual ask for the same', () => {
  const [major, minor] = oldest
  expect(lock.packages['']?.engines?.node).toBe(engines.node)
  expect(read('src/cli/main.ts')).toContain(`= [${major}, ${minor}]\n`)
  for (const page of ['README.md', 'content/docs/index.md', 'content/docs/ci.md'])
    expect(read(page)).toContain(`Node ${major}.${minor} or newer`)
})
