import { createEmulation, type Emulation, type Interpreter } from './emulation.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

/** The part of a worker's global scope that this file uses. */
interface WorkerScope {
  postMessage(message: FromWorker): void
  onmessage: ((event: { data: ToWorker }) => void) | null
}

const scope = globalThis as unknown as WorkerScope
let emulation: Emulation | null = null

scope.onmessage = event => {
  handle(event.data).catch((error: unknown) => {
    scope.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  })
}

async function handle(message: ToWorker): Promise<void> {
  if (message.kind === 'load') {
    await load(message.assets)
    return
  }
  if (emulation === null) throw new Error('Python is not loaded yet')
  if (message.kind === 'start')
    scope.postMessage({ kind: 'started', result: emulation.start(message.server) })
  else if (message.kind === 'request') {
    const start = performance.now()
    const answer = emulation.request(message)
    scope.postMessage({ kind: 'answered', answer, milliseconds: performance.now() - start })
  } else {
    if (message.kind === 'touch') emulation.touch(message.path)
    else emulation.write(message.path, message.text)
    scope.postMessage({ kind: 'done' })
  }
}

async function load(assets: string): Promise<void> {
  scope.postMessage({ kind: 'progress', step: 'python' })
  const packages = fetch(`${assets}python-packages.zip`)
  const { loadPyodide } = (await import(/* @vite-ignore */ `${assets}pyodide.mjs`)) as {
    loadPyodide: (options: { indexURL: string }) => Promise<unknown>
  }
  const python = (await loadPyodide({ indexURL: assets })) as Interpreter
  scope.postMessage({ kind: 'progress', step: 'packages' })
  const response = await packages
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`)
  emulation = createEmulation(python, new Uint8Array(await response.arrayBuffer()))
  scope.postMessage({ kind: 'progress', step: 'ready' })
}
