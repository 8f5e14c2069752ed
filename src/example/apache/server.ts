import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Apache } from './find.ts'
import type { Sandbox } from './sandbox.ts'

/** Result of `apache2 -t`. */
export interface ConfigTest {
  passed: boolean
  /** What Apache printed, as printed. */
  output: string
}

/** A running Apache. */
export interface Server {
  readonly sandbox: Sandbox
  request(call: HttpCall): Promise<HttpAnswer>
  /** The log's new lines since the last call, once it has been quiet for a moment, and `enough` (for three seconds at most). */
  takeLog(enough?: (text: string) => boolean): Promise<string>
  /** Stops the server and every process of it. */
  stop(): Promise<void>
}

/** An HTTP request. */
export interface HttpCall {
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  /** Milliseconds after which the answer no longer counts. */
  timeout: number
}

/** An HTTP response, or `timeout`. `milliseconds` is the time to the last byte. */
export interface HttpAnswer {
  status: number | 'timeout'
  headers: Record<string, string>
  body: string
  milliseconds: number
  /** The `Server` header: Apache's, mod_wsgi's and Python's versions. */
  server: string
}

/** Runs the config test of a sandbox. */
export function testConfig(sandbox: Sandbox, apache: Apache): ConfigTest {
  const result = spawnSync(apache.binary, ['-f', sandbox.configFile, '-t'], {
    encoding: 'utf8',
    env: sandbox.env,
    cwd: sandbox.folder,
    timeout: 20_000,
    ...sandbox.account,
  })
  if (result.error) throw result.error
  return { passed: result.status === 0, output: `${result.stdout}${result.stderr}` }
}

/** Starts Apache and waits until it listens. Throws with Apache's own words when it ends at once. */
export async function startServer(sandbox: Sandbox, apache: Apache): Promise<Server> {
  const child = spawn(apache.binary, ['-f', sandbox.configFile, '-DFOREGROUND'], {
    env: sandbox.env,
    cwd: sandbox.folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...sandbox.account,
  })
  let printed = ''
  child.stdout.on('data', chunk => {
    printed += chunk
  })
  child.stderr.on('data', chunk => {
    printed += chunk
  })
  for (let waited = 0; !existsSync(sandbox.pidFile); waited += 10) {
    if (child.exitCode !== null || waited > 10_000) {
      await stop(child)
      throw new Error(printed.trim() || readLog(sandbox).trim() || 'Apache did not start')
    }
    await sleep(10)
  }
  let read = 0
  return {
    sandbox,
    request: call => send(sandbox.port, call),
    takeLog: async enough => {
      let text = readLog(sandbox)
      const patience = performance.now() + 3000
      for (let quiet = 0; quiet < 5; ) {
        await sleep(15)
        const now = readLog(sandbox)
        const complete = enough === undefined || enough(now.slice(read)) || performance.now() > patience
        quiet = now === text && complete ? quiet + 1 : 0
        text = now
      }
      const fresh = text.slice(read)
      read = text.length
      return fresh
    },
    stop: () => stop(child),
  }
}

/** A port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

function readLog(sandbox: Sandbox): string {
  return existsSync(sandbox.errorLog) ? readFileSync(sandbox.errorLog, 'utf8') : ''
}

function send(port: number, call: HttpCall): Promise<HttpAnswer> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const late = (): void => {
      request.destroy()
      resolve({
        status: 'timeout',
        headers: {},
        body: '',
        milliseconds: performance.now() - start,
        server: '',
      })
    }
    const timer = setTimeout(late, call.timeout)
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path: call.path,
        method: call.method,
        headers: { host: 'example.com', ...call.headers },
        agent: false,
      },
      response => {
        const chunks: Buffer[] = []
        response.on('data', chunk => chunks.push(chunk))
        response.on('end', () => {
          clearTimeout(timer)
          const headers: Record<string, string> = {}
          for (const [name, value] of Object.entries(response.headers)) headers[name] = String(value)
          resolve({
            status: response.statusCode ?? 0,
            headers,
            body: Buffer.concat(chunks).toString('utf8'),
            milliseconds: performance.now() - start,
            server: headers['server'] ?? '',
          })
        })
      },
    )
    request.on('error', error => {
      clearTimeout(timer)
      reject(error)
    })
    request.end()
  })
}

async function stop(child: ChildProcess): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  const ended = new Promise<void>(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
  signal(pid, 'SIGTERM')
  const graceful = await Promise.race([ended.then(() => true), sleep(1500, false)])
  // A worker that hangs in a request outlives the parent's wish to stop: end the whole group.
  signal(-pid, 'SIGKILL')
  if (!graceful) await ended
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
