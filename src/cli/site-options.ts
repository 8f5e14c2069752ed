import { resolve } from 'node:path'
import type { Project } from '../project/open.ts'
import { type Option, text, UsageProblem, type Values } from './command.ts'

/** Port that is tried first. */
const usualPort = 4321

/** The option of commands that serve. */
export const portOption: Readonly<Record<string, Option>> = {
  port: {
    type: 'string',
    short: 'p',
    value: 'N',
    help: `serve on this port, or the next free one (default ${usualPort})`,
  },
}

/** The port to begin with. */
export function portOf(values: Values): number {
  const given = text(values, 'port')
  if (given === null) return usualPort
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageProblem(`--port is a number from 0 to 65535, not "${given}".`)
  return port
}

/** Where the built site lies, and the path that it is served below: with a slash at both ends. */
export function builtSite({ root, config }: Project): { folder: string; base: string } {
  const base = config.site.base.replace(/^\/+|\/+$/g, '')
  return { folder: resolve(root, config.site.outDir), base: base === '' ? '/' : `/${base}/` }
}
