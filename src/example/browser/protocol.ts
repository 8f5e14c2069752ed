import type { EmulatedAnswer, EmulatedServer, StartResult } from './emulation.ts'

/** What the page asks of the worker. One request at a time; the page ends an endless loop by ending the worker. */
export type ToWorker =
  | {
      kind: 'load' /** Address of the folder with Pyodide's files and `python-packages.zip`. */
      assets: string
    }
  | { kind: 'start'; server: EmulatedServer }
  | {
      kind: 'request'
      method: string
      target: string
      host: string
      headers: Record<string, string>
      body: string
    }
  | { kind: 'touch'; path: string }
  | { kind: 'write'; path: string; text: string }

/** What the worker answers. `milliseconds` is the time inside of the worker. */
export type FromWorker =
  | { kind: 'progress'; step: 'python' | 'packages' | 'ready' }
  | { kind: 'started'; result: StartResult }
  | { kind: 'answered'; answer: EmulatedAnswer; milliseconds: number }
  | { kind: 'done' }
  | { kind: 'failed'; message: string }
