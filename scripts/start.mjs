// `npm start`: installs what is missing, builds the site from content/, prints the status, serves the site until Ctrl-C.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installPackages, node, root } from './install.mjs'

installPackages()

const taiyaku = join(root, 'src', 'cli', 'main.ts')
for (const args of [['build'], ['status'], ['preview', ...process.argv.slice(2)]]) {
  const code = await runTaiyaku(args)
  if (code !== 0) process.exit(code)
}

/** Runs a command of the tool from its sources. Ctrl-C and SIGTERM reach it; it ends by itself then. */
function runTaiyaku(args) {
  return new Promise(done => {
    const child = spawn(node, ['--disable-warning=ExperimentalWarning', taiyaku, ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    // Ctrl-C goes to the whole foreground group, so the child has it already; a plain kill reaches only this process.
    const ignore = () => undefined
    const forward = () => child.kill('SIGTERM')
    process.on('SIGINT', ignore)
    process.on('SIGTERM', forward)
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', forward)
      done(signal === null ? (code ?? 1) : 130)
    })
  })
}
