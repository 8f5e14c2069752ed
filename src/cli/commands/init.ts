import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { configNames, findConfig } from '../../project/config/load.ts'
import { shown } from '../../project/discover.ts'
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
    const shownAs = args.positionals[0] ?? '.'
    if (!existsSync(folder)) throw new UsageProblem(`${shownAs} does not exist.`)
    if (!statSync(folder).isDirectory()) throw new UsageProblem(`${shownAs} is no folder.`)
    const found = await survey(folder)
    const text = configText(found, basename(folder))
    if (args.values['print'] === true) {
      io.write(text)
      return 0
    }
    const present = configNames.find(name => existsSync(join(folder, name)))
    if (present !== undefined)
      throw new UsageProblem(`${present} is there already; remove it first, or use --print.`)
    const above = findConfig(folder)
    const written = shown(join(folder, 'taiyaku.config.mjs'), io.cwd)
    writeWhole(join(folder, 'taiyaku.config.mjs'), text, written, null)
    io.write(
      [
        `Found ${found.rst} .rst and ${found.markdown} .md documents${found.content === '.' ? '' : ` in ${found.content}`}; ${found.guessed ? `nothing tells the language of the translation, so it is taken for ${found.target}; set languages.target if it is not` : `the translation looks like ${found.target}`}.`,
        ...(above === null
          ? []
          : [
              `${shown(above, io.cwd)} does not hold for ${folder === io.cwd ? 'this folder' : shownAs} any more.`,
            ]),
        `Wrote ${written}. Next: ${io.style.accent(`taiyaku status${folder === io.cwd ? '' : ` ${shownAs}`}`)}`,
        '',
      ].join('\n'),
    )
    return 0
  },
}

function configText(found: Awaited<ReturnType<typeof survey>>, title: string): string {
  const lines = [
    `title: ${quoted(found.title ?? title)},`,
    ...(found.content === '.' ? [] : [`content: ${quoted(found.content)},`]),
    `languages: { source: 'en', target: ${quoted(found.target)} },`,
    ...(found.editLink === null ? [] : [`editLink: ${quoted(found.editLink)},`]),
    `exclude: [],`,
    `doNotTranslate: [],`,
    `glossary: [],`,
  ]
  return [
    '// `taiyaku help configuration` explains every setting.',
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
