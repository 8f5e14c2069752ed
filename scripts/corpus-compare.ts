// node scripts/corpus-compare.ts [--corpus DIR] [--python PATH] [--show N]
// Compares our tree of every RST file in a folder with docutils': elements and text, error messages included. Directives and roles that
// docutils does not know stay opaque on both sides: their source is kept in a message.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { toPseudoXml } from '../src/doctree/to-pseudo-xml.ts'
import { fromRst } from '../src/rst/from-rst.ts'
import { comparable, correct } from './oracle/differences.ts'
import { runDocutils } from './oracle/run-docutils.ts'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    python: { type: 'string', default: '/usr/bin/python3' },
    show: { type: 'string', default: '3' },
  },
})
const shared = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const corpus = values.corpus ?? (existsSync(shared) ? shared : 'content')
const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.rst'))
  .map(path => join(corpus, path))
  .sort()
const options = {
  path: 'test data',
  fileInsertionEnabled: false,
  syntaxHighlight: 'none',
  lineLengthLimit: 1_000_000,
}
const { version, trees } = runDocutils(values.python, paths)
let equal = 0
let shown = 0
for (const path of paths) {
  const ours = comparable(toPseudoXml(fromRst(readFileSync(path, 'utf8'), options))).split('\n')
  const theirs = comparable(correct(trees[path] ?? '')).split('\n')
  const index = ours.findIndex((line, at) => line !== theirs[at])
  if (index < 0 && ours.length === theirs.length) {
    equal++
    continue
  }
  if (shown++ >= Number(values.show)) continue
  const at = index < 0 ? ours.length : index
  process.stdout.write(
    `${relative(corpus, path)}\n  docutils: ${theirs[at] ?? ''}\n  ours:     ${ours[at] ?? ''}\n`,
  )
}
const share = (100 * equal) / paths.length
process.stdout.write(`docutils ${version}: ${equal} of ${paths.length} files equal (${share.toFixed(2)} %)\n`)
process.exitCode = share < 98 ? 1 : 0
