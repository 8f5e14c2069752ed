import type { Io } from './command.ts'

/** Milliseconds before anything is shown, and between two steps that are. */
const patience = 400
const interval = 80

/** Counts documents on one line of standard error; silent for short runs and where standard error is no terminal. */
export function showProgress(io: Io, total: number): { step: () => void; end: () => void } {
  if (!io.progress) return { step: () => undefined, end: () => undefined }
  let last = performance.now() + patience
  let done = 0
  let shown = false
  return {
    step: () => {
      done += 1
      if (performance.now() - last < interval) return
      last = performance.now()
      shown = true
      io.warn(`\r\u001b[KReading documents: ${done} of ${total}`)
    },
    end: () => {
      if (shown) io.warn('\r\u001b[K')
    },
  }
}
