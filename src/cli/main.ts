#!/usr/bin/env node
/** The command line: reads the command's name, loads that command alone, turns what it gives or throws into an exit code. */
import { enableCompileCache } from 'node:module'
import { version } from '../project/version.ts'

enableCompileCache?.()

const argv = process.argv.slice(2)
if (argv[0] === '--version' || argv[0] === '-v') {
  process.stdout.write(`${version()}\n`)
} else {
  const { runCli } = await import('./run.ts')
  process.exitCode = await runCli(argv)
}
