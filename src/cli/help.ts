import type { Command, CommandEntry, Option } from './command.ts'
import { pad, type Style } from './terminal.ts'

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, Option>> = {
  config: { type: 'string', value: 'FILE', help: 'use this config instead of the nearest one' },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
}

/** Pages of the manual that `taiyaku help` names; it knows the rules and the other pages, too. */
export const generalTopics: readonly string[] = [
  'documents',
  'translating',
  'marks',
  'configuration',
  'ci',
  'site',
  'examples',
  'library',
  'rules',
]

/** The list of commands. */
export function generalHelp(commands: readonly CommandEntry[], style: Style): string {
  const width = Math.max(...commands.map(command => command.name.length))
  return [
    'Reads documentation that keeps its source text in comments beside the translation.',
    '',
    style.bold('Usage'),
    '  taiyaku COMMAND [options] [PATH…]',
    '',
    style.bold('Commands'),
    ...commands.map(({ name, summary }) => `  ${style.accent(pad(name, width))}  ${summary}`),
    '',
    style.bold('Options'),
    '  --help       show help, also for each command',
    '  help TOPIC   show a page of the manual: the id of a rule, or one of',
    `               ${generalTopics.slice(0, 5).join(', ')},`,
    `               ${generalTopics.slice(5).join(', ')}`,
    '  --version    show the version',
    '',
    style.bold('Examples'),
    '  taiyaku status docs',
    '  taiyaku check --format github --fail-on error',
    '  taiyaku build && taiyaku preview',
    '  taiyaku help omitted-sentence',
    '',
    `Next: ${style.accent('taiyaku init')} writes a config for this folder; ${style.accent('taiyaku status')} works without one.`,
    '',
  ].join('\n')
}

/** One command's usage, options and examples. */
export function commandHelp({ name, summary }: CommandEntry, command: Command, style: Style): string {
  const options = Object.entries(command.options).map(
    ([name, option]) => [flag(name, option), option.help] as const,
  )
  const width = Math.max(...options.map(([shown]) => shown.length))
  const lines = command.examples.map(([line]) => `taiyaku ${line}`)
  const exampleWidth = Math.max(...lines.map(line => line.length))
  return [
    summary,
    '',
    style.bold('Usage'),
    `  taiyaku ${name} ${command.usage}`.trimEnd(),
    '',
    style.bold('Options'),
    ...options.map(([shown, help]) => `  ${style.accent(pad(shown, width))}  ${help}`),
    '',
    style.bold('Examples'),
    ...command.examples.map(
      ([, what], index) => `  ${pad(lines[index] ?? '', exampleWidth)}  ${style.quiet(what)}`,
    ),
    '',
  ].join('\n')
}

function flag(name: string, option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `
  if (option.value === undefined) return `${short}--${name}`
  return option.optional === true
    ? `${short}--${name}[=${option.value}]`
    : `${short}--${name} ${option.value}`
}
