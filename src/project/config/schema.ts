import { type core, z } from 'zod'
import { didYouMean } from '../../diagnostic/closest.ts'
import { scriptsOf } from '../../segment/script.ts'
import type { UserConfig } from './config.ts'

const severity = z.enum(['error', 'warning', 'info', 'off'])
const tag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/
const language = z.string().regex(tag, { error: 'must be a language tag such as "en" or "zh-CN"' })
const insidePath = z
  .string()
  .refine(path => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..'), {
    error: 'must be a path inside the folder of the config',
  })
const segment = z.string().regex(/^[A-Za-z0-9._~-]+$/, { error: 'must be one path segment such as "en"' })
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address such as "https://docs.example.org"',
})

/** Why the texts of two languages cannot be told apart; null when they can: some letters of the source are none of the target. */
function sameLetters(source: string, target: string): string | null {
  if (!tag.test(source) || !tag.test(target)) return null
  const known = scriptsOf(target)
  const shared = scriptsOf(source).filter(script => known.includes(script))
  if (source.toLowerCase() === target.toLowerCase())
    return `must be two different languages, not "${source}" twice`
  // Hardly anyone writes Bopomofo.
  if (scriptsOf(source).some(script => script !== 'Bopomofo' && !known.includes(script))) return null
  return `must be written in different scripts, since that is how the two texts are told apart; "${source}" and "${target}" are both written in ${shared.join(' and ')} letters`
}

const sided = z.union(
  [
    z.string().min(1),
    z.strictObject({ source: z.string().min(1).optional(), target: z.string().min(1).optional() }),
  ],
  { error: 'must be a text, or { source: …, target: … } with a text for each language' },
)

/** What a config file may hold; the fields are explained at `UserConfig`. */
const schema: z.ZodType<UserConfig> = z.strictObject({
  title: sided.optional(),
  description: sided.optional(),
  content: insidePath.optional(),
  languages: z
    .strictObject({ source: language.optional(), target: language.optional() })
    .superRefine(({ source = 'en', target = 'ja' }, { addIssue }) => {
      const message = sameLetters(source, target)
      if (message !== null) addIssue({ code: 'custom', message })
    })
    .optional(),
  include: z.array(z.string()).optional(),
  exclude: z.array(z.string()).optional(),
  uncounted: z.array(z.string()).optional(),
  rules: z.record(z.string(), severity).optional(),
  ignore: z
    .array(z.strictObject({ files: z.array(z.string()).min(1), rules: z.array(z.string()).optional() }))
    .optional(),
  baseline: insidePath.optional(),
  doNotTranslate: z.array(z.string().min(1)).optional(),
  glossary: z
    .array(
      z.strictObject({
        term: z.string().min(1),
        target: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
          error: 'must be a translation or a list of them',
        }),
        forbidden: z.array(z.string().min(1)).optional(),
      }),
    )
    .optional(),
  editLink: z
    .string()
    .refine(link => /^https?:\/\//.test(link) && link.includes('{path}'), {
      error: 'must be an http(s) address that contains {path}',
    })
    .optional(),
  issueLink: webAddress.optional(),
  rawHtml: z.boolean().optional(),
  site: z
    .strictObject({
      url: webAddress.optional(),
      base: z.string().startsWith('/', { error: 'must begin with "/"' }).optional(),
      prefixes: z
        .strictObject({ source: segment.optional(), target: segment.optional(), status: segment.optional() })
        .optional(),
      outDir: insidePath.optional(),
    })
    .optional(),
}) as z.ZodType<UserConfig>

/** Checks what a config file holds. Gives the config, or one sentence for each problem, beginning with the path of the key. */
export function checkConfig(value: unknown): { config: UserConfig } | { problems: string[] } {
  const result = schema.safeParse(value)
  return result.success
    ? { config: result.data }
    : { problems: result.error.issues.flatMap(issue => sentences(issue)) }
}

function sentences(issue: core.$ZodIssue): string[] {
  const path = keyPath(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const name = path === '' ? key : `${path}.${key}`
      return `${name}: there is no such setting.${meant(name.replace(/\[\d+\]/g, ''))}`
    })
  }
  const words = issue.message.startsWith('must ') ? issue.message : reworded(issue)
  return [`${path === '' ? 'The config' : path}${path === '' ? ' ' : ': '}${words}.`]
}

function reworded(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${issue.expected === 'array' || issue.expected === 'object' ? 'an' : 'a'} ${issue.expected}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(value => `"${String(value)}"`).join(', ')}`
    case 'too_small':
      return 'must not be empty'
    case 'invalid_union':
      return 'has a value of the wrong kind'
    default:
      return `is not valid (${issue.message})`
  }
}

/** The setting that was probably meant: one of the same name elsewhere, or one that is written nearly the same. */
function meant(name: string): string {
  const known = settings(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape, '')
  const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
  const elsewhere = known.find(path => last(path) === last(name))
  return elsewhere === undefined ? didYouMean(name, known) : ` Did you mean ${elsewhere}?`
}

/** Paths of all settings below a part of the schema, such as `site.prefixes.source`. */
function settings({ properties = {}, items }: Shape, above: string): string[] {
  const own = Object.entries(properties).flatMap(([key, shape]) => [
    `${above}${key}`,
    ...settings(shape, `${above}${key}.`),
  ])
  return items === undefined ? own : own.concat(settings(items, above))
}

/** What `settings` reads of a JSON schema. */
interface Shape {
  properties?: Record<string, Shape>
  items?: Shape
}

/** `['glossary', 2, 'term']` as `glossary[2].term`. */
function keyPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('')
}
