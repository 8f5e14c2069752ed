// `npm test`: installs what is missing, then format, lint, types, unused code, import directions, unit, fixture, property and browser
// tests. `--static` stops before the tests; other arguments go to vitest. The last line counts checks and tests: `N passed, N failed`.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, installPackages, installTestTools, node, root } from './install.mjs'

const asked = process.argv.slice(2)
const onlyStatic = asked.includes('--static')
const filters = asked.filter(argument => argument !== '--static')

/** Checks that read the sources: name, program in node_modules/.bin, arguments. Each counts as one test. */
const checks = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['-p', '.']],
  [
    'types of the site',
    'astro',
    ['check', '--minimumFailingSeverity', 'warning', '--tsconfig', 'src/site/tsconfig.json'],
  ],
  ['unused code and dependencies', 'knip', ['--no-progress']],
]

/** What vitest calls a test that did not run. */
const skippedStates = new Set(['skipped', 'pending', 'todo', 'disabled'])

installPackages()
const missing = onlyStatic ? [] : installTestTools()
const total = { passed: 0, failed: 0 }

if (filters.length === 0) await runChecks()
if (!onlyStatic) await runTests()
if (missing.length > 0 && process.env.CI === 'true') {
  console.log(`✗ programs that tests need are missing: ${command(missing)}`)
  total.failed += 1
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/** Runs the checks two at a time; prints one line each, and the output of those that fail. */
async function runChecks() {
  const queue = [...checks]
  const worker = async () => {
    for (let check = queue.shift(); check !== undefined; check = queue.shift()) await runCheck(...check)
  }
  await Promise.all([worker(), worker()])
}

async function runCheck(name, program, args) {
  const started = performance.now()
  const { code, output } = await collect(join(root, 'node_modules', '.bin', program), args)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  total[code === 0 ? 'passed' : 'failed'] += 1
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output)
}

/** Runs vitest and adds up what its JSON report says. A run without a report is a failure. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-test-'))
  const file = join(folder, 'vitest.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const code = await inherit(node, [vitest, 'run', ...reporters, ...filters])
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  rmSync(folder, { recursive: true })
  const suites = report?.testResults ?? []
  const results = suites.flatMap(suite => suite.assertionResults)
  const failed = results.filter(result => result.status === 'failed').length
  const broken = suites.filter(
    suite => suite.status === 'failed' && !suite.assertionResults.some(failedOne),
  ).length
  for (const { fullName } of results.filter(result => skippedStates.has(result.status)))
    console.log(`- skipped: ${fullName}`)
  total.passed += results.filter(result => result.status === 'passed').length
  total.failed += failed + broken
  // Errors outside tests end vitest with a code that no test accounts for.
  if (code !== 0 && failed + broken === 0) total.failed += 1
}

function failedOne(result) {
  return result.status === 'failed'
}

function collect(program, args) {
  return new Promise(done => {
    const child = spawn(program, args, { cwd: root, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = []
    child.stdout.on('data', chunk => chunks.push(chunk))
    child.stderr.on('data', chunk => chunks.push(chunk))
    child.on('error', error => done({ code: 1, output: error.message }))
    child.on('close', code => done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

function inherit(program, args) {
  return new Promise(done => {
    const child = spawn(program, args, { cwd: root, env: environment(), stdio: 'inherit' })
    child.on('error', () => done(1))
    child.on('close', code => done(code ?? 1))
  })
}

/** Programs run on Node 24, whatever runs this script. */
function environment() {
  const path = `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
  return {
    ...process.env,
    PATH: path,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  }
}
