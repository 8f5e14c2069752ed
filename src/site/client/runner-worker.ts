import type { EmulatedAnswer, EmulatedServer, StartResult } from '../../example/browser/emulation.ts'
import type { FromWorker, ToWorker } from '../../example/browser/protocol.ts'
import type { RunnerState } from './runner-state.ts'

/** A worker with Python in it. */
export interface Worked {
  start(server: EmulatedServer): Promise<StartResult>
  request(state: RunnerState): Promise<{ answer: EmulatedAnswer; milliseconds: number }>
  touch(path: string): Promise<void>
  /** Ends it at once, whatever it is doing. */
  end(): void
}

/** Starts the worker and loads Python; `progress` is told the steps. */
export async function startWorker(
  progress: (step: 'python' | 'packages' | 'ready') => void,
): Promise<Worked> {
  const { worker: address = '', assets = '' } = document.documentElement.dataset
  const worker = new Worker(address, { type: 'module' })
  const call = <K extends FromWorker['kind']>(
    message: ToWorker,
    wanted: K,
  ): Promise<Extract<FromWorker, { kind: K }>> =>
    new Promise((resolve, reject) => {
      const done = (): void => {
        worker.removeEventListener('message', listen)
        worker.removeEventListener('error', broken)
      }
      const broken = (event: ErrorEvent): void => {
        done()
        reject(new Error(event.message || 'the worker could not be loaded'))
      }
      const listen = ({ data }: MessageEvent<FromWorker>): void => {
        if (data.kind === 'progress') progress(data.step)
        if (data.kind === 'failed') {
          done()
          reject(new Error(data.message))
        } else if (data.kind === wanted && !(data.kind === 'progress' && data.step !== 'ready')) {
          done()
          resolve(data as Extract<FromWorker, { kind: K }>)
        }
      }
      worker.addEventListener('message', listen)
      worker.addEventListener('error', broken)
      worker.postMessage(message)
    })
  await call({ kind: 'load', assets: new URL(assets, location.href).href }, 'progress')
  return {
    start: async server => (await call({ kind: 'start', server }, 'started')).result,
    request: ({ method, target, host, headers }) =>
      call({ kind: 'request', method, target, host, headers, body: '' }, 'answered'),
    touch: async path => void (await call({ kind: 'touch', path }, 'done')),
    end: () => worker.terminate(),
  }
}
