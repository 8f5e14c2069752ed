#!/usr/bin/env node
/** The command line: reads the command's name, loads that command alone, turns what it gives or throws into an exit code. */
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { version } from '../project/version.ts'

/** The oldest Node that all dependencies run on; `engines` of package.json. */
const oldest: readonly [major: number, minor: number] = [22, 19]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isTooOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1])
module.enableCompileCache?.()
// A run takes seconds, on threads that each compile for themselves: the slowest compiler is for what is called very often.
setFlagsFromString('--invocation-count-for-turbofan=30000')
const argv = process.argv.slice(2)
// With memory to spare V8 lets garbage grow to three times what is in use; half of that costs a hundredth of the time. A build makes much
// that is soon garbage: a third is enough.
setFlagsFromString(`--heap-growing-percent=${argv[0] === 'build' ? 100 : 150}`)

if (isTooOld) {
  process.stderr.write(
    `taiyaku: Node ${process.versions.node} is too old; install Node ${oldest.join('.')} or newer.\n`,
  )
  process.exitCode = 2
} else if (argv[0] === '--version' || argv[0] === '-v') {
  process.stdout.write(`${version()}\n`)
} else {
  const { runCli } = await import('./run.ts')
  process.exitCode = await runCli(argv)
}
