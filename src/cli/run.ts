import { didYouMean } from '../diagnostic/closest.ts'
import { ProjectProblem } from '../project/problem.ts'
import { readArguments } from './arguments.ts'
import { type Command, type CommandEntry, type Io, UsageProblem } from './command.ts'
import { commandHelp, commonOptions, generalHelp, generalTopics } from './help.ts'
import { styleFor } from './terminal.ts'

/** Commands in the order of help; each is loaded only when it is called. */
const commands: readonly CommandEntry[] = [
  {
    name: 'status',
    summary: 'Shows how much of each document is translated.',
    load: async () => (await import('./commands/status.ts')).status,
  },
  {
    name: 'check',
    summary: 'Lists what is not translated, not completely, or wrong, with its place.',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'build',
    summary: 'Builds the bilingual site.',
    load: async () => (await import('./commands/build.ts')).build,
  },
  {
    name: 'dev',
    summary: 'Serves the site and shows every edit at once.',
    load: async () => (await import('./commands/dev.ts')).dev,
  },
  {
    name: 'preview',
    summary: 'Serves the site as it was built.',
    load: async () => (await import('./commands/preview.ts')).preview,
  },
  {
    name: 'history',
    summary: 'Shows progress over the git history of the documents.',
    load: async () => (await import('./commands/history.ts')).history,
  },
  {
    name: 'dump',
    summary: 'Shows the tree of one document, for finding out how it is read.',
    load: async () => (await import('./commands/dump.ts')).dump,
  },
  {
    name: 'example',
    summary: 'Runs the examples of the documents in a private Apache.',
    load: async () => (await import('./commands/example.ts')).example,
  },
  {
    name: 'init',
    summary: 'Writes a config after looking at the documents.',
    load: async () => (await import('./commands/init.ts')).init,
  },
]

/** Runs one command line. Exit codes: 0 clean, 1 findings, 2 usage, project or internal problem. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const io = processIo()
  try {
    return await dispatch(argv, io)
  } catch (error) {
    const style = styleFor(process.stderr, process.env)
    if (error instanceof ProjectProblem || error instanceof UsageProblem) {
      io.warn(`${style.error('taiyaku:')} ${error.message}\n`)
    } else {
      io.warn(`${style.error('taiyaku:')} A fault of taiyaku itself; please report it with this text.\n`)
      io.warn(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    }
    return 2
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (rest[0] !== undefined) return help(rest[0], io)
    io.write(generalHelp(commands, io.style))
    return 0
  }
  const entry = commands.find(command => command.name === name)
  if (entry === undefined) {
    const near = didYouMean(
      name,
      commands.map(command => command.name),
    )
    throw new UsageProblem(`There is no command "${name}".${near === '' ? ' See taiyaku --help.' : near}`)
  }
  const loaded = await entry.load()
  const command: Command = { ...loaded, options: { ...loaded.options, ...commonOptions } }
  const args = readArguments(name, command, rest)
  if (args.values['help'] === true) {
    io.write(commandHelp(entry, command, io.style))
    return 0
  }
  return command.run(args, io)
}

/** Help on a command, or a page of the manual. */
async function help(topic: string, io: Io): Promise<number> {
  if (commands.some(({ name }) => name === topic)) return dispatch([topic, '--help'], io)
  const { manualPage, manualTopics } = await import('./manual.ts')
  const page = manualPage(topic)
  if (page === null) {
    const topics = [...commands.map(({ name }) => name), ...manualTopics()]
    throw new UsageProblem(
      `There is no help on "${topic}".${didYouMean(topic, topics)} Topics are the commands, the ids of the rules, and ${generalTopics.join(', ')}.`,
    )
  }
  io.write(page)
  return 0
}

function processIo(): Io {
  // A reader that stops early (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    cwd: process.cwd(),
    env: process.env,
    columns: process.stdout.columns ?? (Number(process.env['COLUMNS']) || 80),
    style: styleFor(process.stdout, process.env),
    write: text => void process.stdout.write(text),
    warn: text => void process.stderr.write(text),
    progress: process.stderr.isTTY === true,
    stopped: () =>
      new Promise(done => {
        process.once('SIGINT', () => done())
        process.once('SIGTERM', () => done())
      }),
  }
}
