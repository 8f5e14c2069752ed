import { describe, expect, it } from 'vitest'
import { findApache } from '../../src/example/apache/find.ts'
import { createSandbox } from '../../src/example/apache/sandbox.ts'
import { freePort, startServer, testConfig } from '../../src/example/apache/server.ts'
import { configure } from '../../src/example/emulator/configure.ts'
import { ConfigError } from '../../src/example/emulator/parse.ts'
import { type Decision, route } from '../../src/example/emulator/route.ts'
import type { Config } from '../../src/example/emulator/settings.ts'
import type { Scenario } from '../../src/example/scenario.ts'
import { randomConfig, randomRequest, scripts, seeded } from './random-config.ts'

const seeds = { first: 1, count: 70, requests: 40 } as const
const modules = ['authz_core', 'access_compat', 'authz_host', 'wsgi']
const folders = ['/', '/var', '/var/www', '/var/www/a', '/var/www/b', '/var/www/a/deep']

/** Tells in a header what the application was given. */
const echo = `import json
NAMES = ('SCRIPT_FILENAME', 'SCRIPT_NAME', 'PATH_INFO', 'QUERY_STRING', 'mod_wsgi.process_group', 'mod_wsgi.application_group', 'mod_wsgi.script_reloading')
def application(environ, start_response):
    start_response('200 OK', [('X-Echo', json.dumps([environ.get(name, '') for name in NAMES])), ('Content-Length', '0')])
    return []
`

const apache = findApache()
const missing = apache?.wsgiModule == null

// Machines of continuous integration must have Apache; elsewhere the suite says that it skips.
describe.skipIf(missing && process.env['CI'] !== 'true')(
  'the emulator decides as Apache does (skipped without Apache and mod_wsgi)',
  () => {
    it(`seeds ${seeds.first} to ${seeds.first + seeds.count - 1}, ${seeds.requests} requests each`, {
      timeout: 300_000,
    }, async () => {
      expect(missing, 'Apache and mod_wsgi are installed').toBe(false)
      const queue = Array.from({ length: seeds.count }, (_, index) => seeds.first + index)
      const counts: number[] = []
      const work = async (): Promise<void> => {
        for (let seed = queue.shift(); seed !== undefined; seed = queue.shift())
          counts.push(await compareSeed(seed))
      }
      // Most of the time is spent waiting for Apache to start.
      await Promise.all([work(), work(), work()])
      const requests = counts.reduce((sum, count) => sum + count, 0)
      const refused = counts.filter(count => count === 0).length
      console.log(`${requests} requests and ${refused} refused configurations compared, no difference`)
      expect(requests).toBeGreaterThanOrEqual(2000)
    })
  },
)

/** Compares one configuration and its requests; the number of requests, 0 when the configuration is refused. */
async function compareSeed(seed: number): Promise<number> {
  if (!apache) return 0
  const random = seeded(seed)
  const conf = randomConfig(random)
  const sandbox = createSandbox(scenarioOf(conf), apache, await freePort())
  try {
    const mine = emulate(conf)
    const real = testConfig(sandbox, apache)
    if (mine instanceof ConfigError || !real.passed) {
      const words = sandbox.restore(real.output).trim().split('\n').at(-1) ?? ''
      const line = /on line (\d+) of site\.conf/.exec(sandbox.restore(real.output))?.[1]
      const expected = { line: line === undefined ? null : Number(line), words }
      expect(
        mine instanceof ConfigError
          ? { line: mine.line, words: words.endsWith(mine.message) ? words : mine.message }
          : 'accepted',
        `seed ${seed}\n${conf}`,
      ).toEqual(real.passed ? 'accepted' : expected)
      return 0
    }
    const server = await startServer(sandbox, apache)
    try {
      for (let i = 0; i < seeds.requests; i++) {
        const request = randomRequest(random)
        const answer = await server.request({
          method: request.method,
          path: request.target,
          headers: { host: request.host },
          timeout: 10_000,
        })
        const given =
          answer.headers['x-echo'] === undefined
            ? answer.status
            : readEcho(answer.headers['x-echo'], sandbox.restore)
        expect(
          described(route(mine, { ...request, address: '127.0.0.1' }, lookup)),
          `seed ${seed}, ${JSON.stringify(request)}\n${conf}`,
        ).toEqual(given)
      }
    } finally {
      await server.stop()
    }
    return seeds.requests
  } finally {
    sandbox.remove()
  }
}

function emulate(conf: string): Config | ConfigError {
  try {
    return configure(conf, { modules: new Set(modules), users: new Set(['root']), groups: new Set(['root']) })
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
}

function described(decision: Decision): unknown {
  if (decision.kind === 'answer') return decision.status
  const { script, scriptName, pathInfo, query, processGroup, applicationGroup, scriptReloading } = decision
  return [script, scriptName, pathInfo, query, processGroup, applicationGroup, scriptReloading ? '1' : '0']
}

/** WSGI strings hold bytes as Latin-1 characters; the port in the application group changes from run to run. */
function readEcho(header: string, restore: (text: string) => string): string[] {
  const values = JSON.parse(header) as string[]
  return values.map(value => restore(Buffer.from(value, 'latin1').toString('utf8')).replace(/:\d+\|/, '|'))
}

function lookup(path: string): 'file' | 'directory' | null {
  const bare = path === '/' ? path : path.replace(/\/$/, '')
  if (folders.includes(bare)) return 'directory'
  return scripts.some(script => script === path) ? 'file' : null
}

function scenarioOf(conf: string): Scenario {
  const title = { en: 'random', ja: 'random' }
  const files = Object.fromEntries(scripts.map(script => [script, echo]))
  return {
    subject: 'random',
    variant: 'verbatim',
    name: 'random',
    title,
    modules,
    users: {},
    conf,
    files,
    links: {},
    modes: {},
    virtualenv: null,
    remap: ['/var', '/srv'],
    steps: [],
  }
}
