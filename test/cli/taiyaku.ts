import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** The command line as it runs in a checkout. */
export const main: string = join(import.meta.dirname, '../../src/cli/main.ts')

/** What a command wrote and how it ended. */
export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

/** Starts a command in a folder; colour is off unless `env` says otherwise. */
export function start(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
  })
}

/** Runs a command to its end. */
export function taiyaku(cwd: string, ...args: string[]): Promise<Outcome> {
  return outcome(start(cwd, args))
}

/** Collects what a process writes until it ends. */
export function outcome(child: ChildProcess): Promise<Outcome> {
  return new Promise((done, fail) => {
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    child.on('error', fail)
    child.on('close', code => done({ code, stdout, stderr }))
  })
}
