import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'

/** A text in both interface languages. */
export interface Bilingual {
  en: string
  ja: string
}

/** One thing done to a server, and what must come of it. */
export type Step = ConfigStep | RequestStep | TouchStep | WriteStep

/** Runs Apache's config test. */
export interface ConfigStep {
  config: 'pass' | 'fail'
  /** Words of Apache's message. */
  message?: string | undefined
}

/** Sends a request. */
export interface RequestStep {
  /** Path and query to ask for. */
  get: string
  /** Default `GET`. */
  method: string
  headers: Record<string, string>
  /** HTTP status, or `timeout` when no answer comes. */
  status: number | 'timeout'
  /** Words of the body. */
  body?: string | undefined
  /** Words of what the request writes into the error log. */
  log?: string | undefined
}

/** Sets a file's modification time to a later one. */
export interface TouchStep {
  touch: string
}

/** Writes a file while the server runs. */
export interface WriteStep {
  write: string
  text: string
}

/** One run of a server: a setup, its changes, and steps. */
export interface TestCase {
  /** Lower-case letters, digits, hyphens. */
  name: string
  title: Bilingual
  /** Name of a setup. */
  setup: string
  /** Values for the setup's `{{slot}}`s, which stand alone on a line. `{{block}}` is this block's code, `{{block ID}}` another one's. */
  slots: Record<string, string>
  /** Instead of the setup's. */
  modules?: string[] | undefined
  /** Instead of the setup's. */
  users?: Record<string, string> | undefined
  /** Beside the setup's. */
  files: Record<string, string>
  /** Symbolic links: path → what it points to. */
  links: Record<string, string>
  /** Octal modes. */
  modes: Record<string, string>
  /** Where to make a virtualenv before the server starts. */
  virtualenv?: string | undefined
  steps: Step[]
}

/** A way the block's code is run: as written, or with the smallest change that runs today. */
export interface Variant {
  /** One sentence that says why this variant differs from the document. */
  why?: Bilingual | undefined
  /** Changes to the block's code; each `find` occurs exactly once. */
  edits: { find: string; replace: string }[]
  cases: TestCase[]
}

/** What the manifest says of one code block. */
export interface ManifestBlock {
  /** File name under which the code is published. */
  file: string
  role: 'conf' | 'wsgi' | 'app' | 'shell'
  title: Bilingual
  /** Ids of blocks whose code the cases use. */
  needs: string[]
  /** Set for what is not run: why, and what one would type today. */
  notRun?: { why: Bilingual; today?: string | undefined } | undefined
  variants?: { verbatim: Variant; today?: Variant | undefined } | undefined
}

/** A server's modules, accounts, configuration and files, shared by cases. */
export interface Setup {
  /** Apache modules without `mod_`. */
  modules: string[]
  /** Accounts that exist: user → group. */
  users: Record<string, string>
  /** Configuration below the server's own, with `{{slot}}`s. */
  conf: string
  /** Files by the path that documents give them: text with `{{slot}}`s, or `file:NAME` for a file beside the manifest. */
  files: Record<string, string>
  /** Values of slots where a case gives none. */
  slots: Record<string, string>
}

/** A fault that the document tells how to mend, reproduced. */
export interface Problem {
  title: Bilingual
  cases: TestCase[]
}

/** The manifest of one document's examples. */
export interface Manifest {
  /** Path of the document, relative to the content folder. */
  document: string
  /** Language of `::` blocks. */
  highlight: string
  /** Absolute folders that are moved into the sandbox. */
  remap: string[]
  setups: Record<string, Setup>
  /** By block id. */
  blocks: Record<string, ManifestBlock>
  /** By an id of its own. */
  problems: Record<string, Problem>
}

const text = z.string().min(1)
const path = z.string().startsWith('/', 'an absolute path')
const texts = z.record(z.string(), z.string())
const bilingual = z.strictObject({ en: text, ja: text })

const step = z.union([
  z.strictObject({ config: z.enum(['pass', 'fail']), message: text.optional() }),
  z.strictObject({
    get: path,
    method: z.string().default('GET'),
    headers: texts.default({}),
    status: z.union([z.number().int(), z.literal('timeout')]),
    body: text.optional(),
    log: text.optional(),
  }),
  z.strictObject({ touch: path }),
  z.strictObject({ write: path, text: z.string() }),
])

const testCase = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  title: bilingual,
  setup: text,
  slots: texts.default({}),
  modules: z.array(text).optional(),
  users: texts.optional(),
  files: z.record(path, z.string()).default({}),
  links: z.record(path, path).default({}),
  modes: z.record(path, z.string().regex(/^0?[0-7]{3}$/, 'an octal mode in quotes')).default({}),
  virtualenv: path.optional(),
  steps: z.array(step).min(1),
})

const variant = z.strictObject({
  why: bilingual.optional(),
  edits: z.array(z.strictObject({ find: text, replace: z.string() })).default([]),
  cases: z.array(testCase).min(1),
})

const block = z.strictObject({
  file: z.string().regex(/^[\w-][\w.-]*$/, 'a plain file name'),
  role: z.enum(['conf', 'wsgi', 'app', 'shell']),
  title: bilingual,
  needs: z.array(text).default([]),
  notRun: z.strictObject({ why: bilingual, today: text.optional() }).optional(),
  variants: z.strictObject({ verbatim: variant, today: variant.optional() }).optional(),
})

const setup = z.strictObject({
  modules: z.array(text),
  users: texts.default({}),
  conf: z.string(),
  files: z.record(path, z.string()).default({}),
  slots: texts.default({}),
})

const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  document: text,
  highlight: z.string().default('python'),
  remap: z.array(path).default([]),
  setups: z.record(z.string(), setup),
  blocks: z.record(z.string(), block),
  problems: z
    .record(z.string(), z.strictObject({ title: bilingual, cases: z.array(testCase).min(1) }))
    .default({}),
})

/** What is wrong with a manifest: one sentence with the place in it. */
export interface ManifestProblem {
  /** 1-based line in the manifest, where known. */
  line: number | null
  message: string
}

/** Reads a manifest (YAML). Gives the manifest, or what is wrong with it. */
export function parseManifest(text: string): { manifest: Manifest } | { problems: ManifestProblem[] } {
  let data: unknown
  try {
    data = parse(text, { merge: true })
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    return {
      problems: [
        { line: error.linePos?.[0].line ?? null, message: error.message.split('\n')[0] ?? 'not YAML' },
      ],
    }
  }
  const result = manifestSchema.safeParse(data)
  if (result.success) return { manifest: result.data }
  const problems = result.error.issues.map(issue => ({
    line: null,
    message: `${issue.path.join('.') || 'manifest'}: ${issue.message}`,
  }))
  return { problems }
}

/** The block's code in a variant, or the edit that could not be made. */
export function applyEdits(code: string, edits: Variant['edits']): { code: string } | { failed: string } {
  let result = code
  for (const { find, replace } of edits) {
    const parts = result.split(find)
    if (parts.length !== 2) return { failed: find }
    result = parts.join(replace)
  }
  return { code: result }
}
