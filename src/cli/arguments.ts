import { parseArgs } from 'node:util'
import { didYouMean } from '../diagnostic/closest.ts'
import { type Arguments, type Command, UsageProblem } from './command.ts'

/** Reads what stands after a command's name. Unknown options and missing values are usage problems. */
export function readArguments(name: string, command: Command, argv: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([option, { type, short, multiple }]) => [
      option,
      { type, ...(short === undefined ? {} : { short }), ...(multiple === undefined ? {} : { multiple }) },
    ]),
  )
  let parsed: { values: Arguments['values']; positionals: string[] }
  try {
    parsed = parseArgs({
      args: withOptionalValues(command, argv),
      options,
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new UsageProblem(usageMessage(error, name, command))
  }
  const most = command.positionals ?? Number.POSITIVE_INFINITY
  if (parsed.positionals.length > most) {
    throw new UsageProblem(
      `taiyaku ${name} takes ${most === 0 ? 'no arguments' : `at most ${most}`}, not "${parsed.positionals[most]}" as well.`,
    )
  }
  return parsed
}

/** `--changed` without a value becomes `--changed=`, which `parseArgs` accepts; a value has to be joined with `=`. */
function withOptionalValues(command: Command, argv: readonly string[]): string[] {
  return argv.map(argument => {
    const option = argument.startsWith('--') ? command.options[argument.slice(2)] : undefined
    return option?.optional === true ? `${argument}=` : argument
  })
}

function usageMessage(error: unknown, name: string, command: Command): string {
  const message = error instanceof Error ? error.message : String(error)
  const help = `See taiyaku ${name} --help.`
  const known = Object.keys(command.options).map(option => `--${option}`)
  const unknown = /^Unknown option '([^']*)'/.exec(message)
  if (unknown !== null)
    return `There is no option ${unknown[1]}.${didYouMean(unknown[1] ?? '', known)} ${help}`
  const lacking = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument (missing|is ambiguous)/.exec(message)
  if (lacking !== null) return `${lacking[1]} needs a value. ${help}`
  const needless = /^Option '(?:-\w, )?(--[\w-]+)[^']*' does not take an argument/.exec(message)
  if (needless !== null) return `${needless[1]} takes no value. ${help}`
  return `${message.split('\n')[0]} ${help}`
}
