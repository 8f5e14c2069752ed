import {
  blockCode,
  bundleFiles,
  type ExampleBlock,
  type ManifestBlock,
  outcomeOf,
  type Scenario,
  variantNames,
} from '../../example/index.ts'
import { slugOf } from '../pages/addresses.ts'
import type { SiteCase, SiteExample, SiteServer, SiteVariant } from '../pages/example-data.ts'
import { type ExampleSet, transcriptName } from './load.ts'

/** The examples of all sets as the site shows them: blocks in the order of their document, then faults. */
export function siteExamples(sets: readonly ExampleSet[]): SiteExample[] {
  return sets.flatMap(set => [...set.blocks.map(block => blockExample(set, block)), ...faultExamples(set)])
}

function blockExample(set: ExampleSet, block: ExampleBlock): SiteExample {
  const entry = set.manifest.blocks[block.id]
  return {
    id: block.id,
    slug: slugOf(block.document),
    line: block.position.start.line,
    title: entry?.title ?? { en: block.section, ja: block.section },
    file: entry?.file ?? null,
    language: block.language,
    code: block.code,
    notRun: entry?.notRun ? { why: entry.notRun.why, today: entry.notRun.today ?? null } : null,
    variants: entry ? blockVariants(set, block, entry) : [],
  }
}

function blockVariants(set: ExampleSet, block: ExampleBlock, entry: ManifestBlock): SiteVariant[] {
  const code = new Map(set.blocks.map(each => [each.id, each.code]))
  return variantNames(entry).map(name => {
    const own = blockCode({ manifest: set.manifest, code, files: set.files }, block.id, name)
    const cases = set.scenarios.filter(scenario => scenario.subject === block.id && scenario.variant === name)
    return {
      name,
      why: entry.variants?.[name]?.why ?? null,
      code: own,
      changed: own !== block.code,
      cases: cases.map(scenario => siteCase(set, scenario, entry.title)),
    }
  })
}

function faultExamples(set: ExampleSet): SiteExample[] {
  return Object.entries(set.manifest.problems).map(([id, { title }]) => {
    const cases = set.scenarios
      .filter(scenario => scenario.subject === id)
      .map(scenario => siteCase(set, scenario, title))
    return {
      id,
      slug: slugOf(set.manifest.document),
      line: null,
      title,
      file: null,
      language: 'text',
      code: '',
      notRun: null,
      variants: [{ name: 'verbatim' as const, why: null, code: '', changed: false, cases }],
    }
  })
}

function siteCase(set: ExampleSet, scenario: Scenario, title: ManifestBlock['title']): SiteCase {
  const transcript = set.transcripts.get(transcriptName(scenario)) ?? null
  return {
    name: scenario.name,
    title: scenario.title,
    transcript,
    outcome: transcript === null ? null : outcomeOf(transcript),
    server: siteServer(scenario),
    bundle: bundleFiles(scenario, title),
  }
}

function siteServer(scenario: Scenario): SiteServer {
  const { conf, files, links, modes, modules, users, remap, virtualenv } = scenario
  const first = scenario.steps.find(step => 'get' in step)
  return {
    conf,
    files,
    links,
    modes,
    modules,
    users,
    remap,
    virtualenv,
    target: first && 'get' in first ? first.get : '/',
  }
}
