import { resolve } from 'node:path'
import type { Project } from '../project/open.ts'
import { type Option, type Values, wholeNumber } from './command.ts'

/** The largest number that a port can have. */
export const largestPort = 65_535

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
  return wholeNumber(values, 'port', { least: 0, most: largestPort }) ?? usualPort
}

/** Where the built site lies, and the path that it is served below: with a slash at both ends. */
export function builtSite({ root, config }: Project): { folder: string; base: string } {
  const base = config.site.base.replace(/^\/+|\/+$/g, '')
  return { folder: resolve(root, config.site.outDir), base: base === '' ? '/' : `/${base}/` }
}
