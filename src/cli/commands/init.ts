import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { configNames } from '../../project/config/load.ts'
import { survey } from '../../project/survey.ts'
import { writeWhole } from '../../project/write.ts'
import { type Command, UsageProblem } from '../command.ts'

/** `taiyaku init`: a config to begin with, from what the folder holds. */
export const init: Command = {
  usage: '[options] [FOLDER]',
  options: { print: { type: 'boolean', help: 'write the config to standard output instead of a file' } },
  positionals: 1,
  examples: [
    ['init', 'look at this folder and write taiyaku.config.mjs'],
    ['init docs --print', 'only show what it would write'],
  ],
  async run(args, io) {
    const folder = resolve(io.cwd, args.positionals[0] ?? '.')
    if (!existsSync(folder)) throw new UsageProblem(`${args.positionals[0]} does not exist.`)
    const found = await survey(folder)
    const text = configText(found, basename(folder))
    if (args.values['print'] === true) {
      io.write(text)
      return 0
    }
    const present = configNames.find(name => existsSync(join(folder, name)))
    if (present !== undefined)
      throw new UsageProblem(`${present} is there already; remove it first, or use --print.`)
    writeWhole(join(folder, 'taiyaku.config.mjs'), text, 'taiyaku.config.mjs', null)
    io.write(
      [
        `Found ${found.rst} .rst and ${found.markdown} .md documents${found.content === '.' ? '' : ` in ${found.content}`}; the translation looks like ${found.target}.`,
        `Wrote taiyaku.config.mjs. Next: ${io.style.accent('taiyaku status')}`,
        '',
      ].join('\n'),
    )
    return 0
  },
}

function configText(found: Awaited<ReturnType<typeof survey>>, title: string): string {
  const lines = [
    `title: ${quoted(title)},`,
    ...(found.content === '.' ? [] : [`content: ${quoted(found.content)},`]),
    `languages: { source: 'en', target: ${quoted(found.target)} },`,
    ...(found.editLink === null ? [] : [`editLink: ${quoted(found.editLink)},`]),
    `exclude: [],`,
    `doNotTranslate: [],`,
    `glossary: [],`,
  ]
  return [
    '// Every setting is explained in the documentation: /docs/configuration/ on the site, or the comments of the type.',
    '',
    "/** @type {import('taiyaku').UserConfig} */",
    'export default {',
    ...lines.map(line => `  ${line}`),
    '}',
    '',
  ].join('\n')
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`
}
