import { type Command, choice, text, UsageProblem, wholeNumber } from '../command.ts'
import { largestPort } from '../site-options.ts'

/** What `taiyaku example` can do. */
const actions = ['list', 'verify', 'run', 'bundle'] as const

/** What the options are for, where not for all. */
const usedBy: Readonly<Record<string, readonly (typeof actions)[number][]>> = {
  variant: ['run', 'bundle'],
  case: ['run', 'bundle'],
  port: ['run'],
  update: ['verify'],
  apache: ['run', 'verify'],
  modules: ['run', 'verify'],
  output: ['bundle'],
}

const variants = ['verbatim', 'today'] as const

/** `taiyaku example …`: the runnable examples. */
export const example: Command = {
  usage: 'list|verify|run|bundle [ID] [options]',
  positionals: 2,
  options: {
    variant: {
      type: 'string',
      value: 'NAME',
      help: 'run, bundle: verbatim (as the document has it) or today; default: today where there is one',
    },
    case: { type: 'string', value: 'NAME', help: 'run, bundle: a case of the example; default: the first' },
    port: { type: 'string', value: 'PORT', help: 'run: port to serve at; default: a free one' },
    update: { type: 'boolean', help: 'verify: write the transcripts anew, for you to review' },
    apache: {
      type: 'string',
      value: 'FILE',
      help: "Apache's program; default: looked for where systems put it",
    },
    modules: { type: 'string', value: 'FOLDER', help: "folder of Apache's modules" },
    output: { type: 'string', value: 'FILE', help: 'bundle: the zip to write; default: ID.zip' },
    content: { type: 'string', value: 'FOLDER', help: "content folder; default: the project's" },
  },
  examples: [
    ['example list', 'every code block, what is done with it, and how it ended'],
    ['example verify', 'run all in a private Apache and compare with the transcripts'],
    ['example run ID --variant today', 'serve one, show its log until Ctrl-C'],
    ['example bundle ID', 'configuration, .wsgi, application and README as a zip'],
  ],
  async run(args, io) {
    const [action, id] = args.positionals
    const found = actions.find(name => name === action)
    if (found === undefined)
      throw new UsageProblem(
        `taiyaku example needs one of ${actions.join(', ')}; see taiyaku example --help.`,
      )
    if ((found === 'run' || found === 'bundle') && id === undefined) {
      throw new UsageProblem(`taiyaku example ${found} needs an ID; taiyaku example list shows them.`)
    }
    for (const [option, users] of Object.entries(usedBy)) {
      if (args.values[option] !== undefined && !users.includes(found))
        throw new UsageProblem(
          `--${option} is for taiyaku example ${users.join(' and ')}, not ${found}; see taiyaku example --help.`,
        )
    }
    const variant =
      text(args.values, 'variant') === null ? null : choice(args.values, 'variant', variants, 'today')
    const port = wholeNumber(args.values, 'port', { least: 1, most: largestPort })
    const call = { args, io, id: id ?? null, variant, port }
    if (found === 'list') return (await import('../example/list.ts')).listExamples(call)
    if (found === 'verify') return (await import('../example/verify.ts')).verifyExamples(call)
    if (found === 'run') return (await import('../example/run.ts')).runExample(call)
    return (await import('../example/bundle.ts')).bundleExample(call)
  },
}
