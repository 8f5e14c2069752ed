import { createSandbox, freePort, SandboxError, startServer } from '../../example/index.ts'
import { type ExampleCall, openExamples, requireApache, selectScenario } from './select.ts'

/** `taiyaku example run ID`: serves one scenario until Ctrl-C and shows its error log. */
export async function runExample(call: ExampleCall): Promise<number> {
  const { io } = call
  const { scenario } = selectScenario(await openExamples(call), call)
  const apache = requireApache(call)
  if (apache === null) {
    io.warn('Or run it in the browser, emulated: taiyaku dev, then open /examples/.\n')
    return 2
  }
  const port = call.port ?? (await freePort())
  let running = true
  const stopped = io.stopped().then(() => {
    running = false
  })
  try {
    const sandbox = createSandbox(scenario, apache, port)
    try {
      io.write(`${io.style.quiet(`Starting ${apache.version} in a private folder …`)}\n`)
      const server = await startServer(sandbox, apache)
      io.write(
        `${io.style.bold(scenario.title.en)}\n${io.style.accent(`http://127.0.0.1:${port}/`)}\nCtrl-C stops it. The error log:\n`,
      )
      while (running) {
        const log = await Promise.race([server.takeLog(), stopped.then(() => '')])
        if (log !== '') io.write(sandbox.restore(log))
        await Promise.race([stopped, new Promise(resolve => setTimeout(resolve, 200))])
      }
      await server.stop()
      return 0
    } finally {
      sandbox.remove()
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    io.warn(
      `${io.style.error('taiyaku:')} ${error instanceof SandboxError ? error.message : `Apache says: ${error.message}`}\n`,
    )
    return 1
  }
}
