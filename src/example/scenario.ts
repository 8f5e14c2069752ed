import { applyEdits, type Manifest, type ManifestBlock, type Step, type TestCase } from './manifest.ts'

/** Which way a block is run. */
export type VariantName = 'verbatim' | 'today'

/** One server to start, with paths as the documents write them, and what is done to it. */
export interface Scenario {
  /** Id of the block or of the problem. */
  subject: string
  variant: VariantName
  name: string
  title: TestCase['title']
  /** Apache modules without `mod_` and `_module`. */
  modules: readonly string[]
  /** Accounts that exist: user → group. */
  users: Readonly<Record<string, string>>
  /** Configuration below the server's own. */
  conf: string
  /** Text by absolute path. */
  files: Readonly<Record<string, string>>
  links: Readonly<Record<string, string>>
  modes: Readonly<Record<string, string>>
  virtualenv: string | null
  /** Absolute folders that live in the sandbox. */
  remap: readonly string[]
  steps: readonly Step[]
}

/** What composing needs: the manifest, the code of the document's blocks, and the files beside the manifest. */
export interface ComposeInput {
  manifest: Manifest
  /** Code by block id, as the document has it. */
  code: ReadonlyMap<string, string>
  /** Text by file name, for `file:NAME`. */
  files: ReadonlyMap<string, string>
}

/** The code of a block in a variant. Throws `ManifestError` when an edit does not fit. */
export function blockCode(input: ComposeInput, id: string, variant: VariantName): string {
  const code = input.code.get(id)
  if (code === undefined)
    throw new ManifestError(`the document has no code block ${id}; run \`taiyaku example list\` for the ids`)
  const edits = input.manifest.blocks[id]?.variants?.[variant]?.edits ?? []
  const result = applyEdits(code, edits)
  if ('failed' in result) {
    throw new ManifestError(
      `block ${id}, variant ${variant}: “${result.failed}” does not occur exactly once in the code`,
    )
  }
  return result.code
}

/** A manifest that does not fit its document. The message is one sentence for the author. */
export class ManifestError extends Error {}

/** Every scenario of the manifest, in its order. */
export function composeScenarios(input: ComposeInput): Scenario[] {
  const scenarios: Scenario[] = []
  for (const [id, block] of Object.entries(input.manifest.blocks)) {
    for (const variant of variantNames(block)) {
      for (const testCase of block.variants?.[variant]?.cases ?? []) {
        scenarios.push(compose(input, id, variant, testCase))
      }
    }
  }
  for (const [id, problem] of Object.entries(input.manifest.problems)) {
    for (const testCase of problem.cases) scenarios.push(compose(input, id, 'verbatim', testCase))
  }
  return scenarios
}

/** The variants that a block has, `verbatim` first. */
export function variantNames(block: ManifestBlock): VariantName[] {
  if (!block.variants) return []
  return block.variants.today ? ['verbatim', 'today'] : ['verbatim']
}

/** A slot alone on its line: `{{name}}`, `{{block ID}}`, `{{block ID today}}`. An empty one takes its line with it. */
const slotLine = /^([ \t]*)\{\{([\w-]+)(?: ([\w-]+))?(?: (verbatim|today))?\}\}[ \t]*(?:\n|$)/gm

function compose(input: ComposeInput, subject: string, variant: VariantName, testCase: TestCase): Scenario {
  const setup = input.manifest.setups[testCase.setup]
  const where = `${subject}, case ${testCase.name}`
  if (!setup) throw new ManifestError(`${where}: there is no setup “${testCase.setup}”`)
  const slots = new Map(Object.entries({ ...setup.slots, ...testCase.slots }))
  const fill = (text: string, depth: number): string =>
    text.replace(slotLine, (_all, indent: string, slot: string, id?: string, of?: string) => {
      if (depth > 8) throw new ManifestError(`${where}: the slot {{${slot}}} refers to itself`)
      const own = (of as VariantName | undefined) ?? (id ? 'verbatim' : variant)
      const value = slot === 'block' ? blockCode(input, id ?? subject, own) : slots.get(slot)
      if (value === undefined) throw new ManifestError(`${where}: the slot {{${slot}}} has no value`)
      const filled = fill(value.trimEnd(), depth + 1)
      return filled === '' ? '' : `${filled.replace(/^(?=.)/gm, indent)}\n`
    })
  const files: Record<string, string> = {}
  for (const [path, text] of Object.entries({ ...setup.files, ...testCase.files })) {
    const file = /^file:(.+)$/.exec(text)?.[1]
    const content = file === undefined ? text : input.files.get(file)
    if (content === undefined)
      throw new ManifestError(`${where}: there is no file “${file}” beside the manifest`)
    files[path] = ensureNewline(fill(content, 0))
  }
  return {
    subject,
    variant,
    name: testCase.name,
    title: testCase.title,
    modules: testCase.modules ?? setup.modules,
    users: testCase.users ?? setup.users,
    conf: ensureNewline(fill(setup.conf, 0)),
    files,
    links: testCase.links,
    modes: testCase.modes,
    virtualenv: testCase.virtualenv ?? null,
    remap: input.manifest.remap,
    steps: testCase.steps,
  }
}

function ensureNewline(text: string): string {
  const trimmed = text.replace(/\n+$/, '')
  return trimmed === '' ? '' : `${trimmed}\n`
}
