import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findApache, type Scenario, verifyScenario } from '../../src/example/index.ts'
import { loadExamples, transcriptName } from '../../src/project/examples/load.ts'

const sets = loadExamples(resolve(import.meta.dirname, '../../content'))
const apache = findApache()
const missing = apache?.wsgiModule == null

// Machines of continuous integration must have Apache; elsewhere the suite says that it skips.
describe.skipIf(missing && process.env['CI'] !== 'true')(
  'every example in a private Apache (skipped without Apache and mod_wsgi)',
  () => {
    it('all nine blocks of the guide are in the manifest, and four faults', () => {
      const [guide] = sets
      expect(guide?.blocks).toHaveLength(9)
      expect(guide?.diagnostics).toEqual([])
      expect(Object.keys(guide?.manifest.problems ?? {})).toHaveLength(4)
    })

    for (const set of sets) {
      for (const scenario of set.scenarios) {
        it(`${scenario.subject} ${scenario.variant} ${scenario.name}`, async () => {
          if (!apache) throw new Error('Apache is not installed')
          const result = await verifyScenario(
            scenario,
            apache,
            set.transcripts.get(transcriptName(scenario)) ?? null,
          )
          expect(result.problems).toEqual([])
        })
      }
    }

    it('a changed configuration, expectation or transcript fails', async () => {
      const set = sets[0]
      const scenario = set?.scenarios.find(
        each =>
          each.variant === 'today' &&
          each.conf.includes('Require all granted') &&
          each.subject.includes('configuring'),
      )
      if (!apache || !set || !scenario) throw new Error('Apache or the example is missing')
      const committed = set.transcripts.get(transcriptName(scenario)) ?? null
      const problems = async (changed: Partial<Scenario>, transcript = committed): Promise<string[]> =>
        (await verifyScenario({ ...scenario, ...changed }, apache, transcript)).problems
      expect(
        await problems({ conf: scenario.conf.replace('Require all granted', 'Require all denied') }),
      ).toContainEqual(expect.stringContaining('was to give 200, but gave 403'))
      expect(await problems({ steps: [{ config: 'fail' }] })).toContainEqual(
        expect.stringContaining('the config test was to fail'),
      )
      expect(await problems({}, committed && { ...committed, steps: committed.steps.slice(1) })).not.toEqual(
        [],
      )
      expect(await problems({}, null)).toEqual([expect.stringContaining('no committed transcript')])
    })
  },
)
