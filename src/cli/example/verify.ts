import { join } from 'node:path'
import { formatTranscript, SandboxError, verifyScenario } from '../../example/index.ts'
import { transcriptName } from '../../project/examples/load.ts'
import { writeWhole } from '../../project/write.ts'
import { UsageProblem } from '../command.ts'
import { type ExampleCall, openExamples, requireApache } from './select.ts'

/** `taiyaku example verify`: runs every scenario in a private Apache. Exit code 1 when one is not as committed, 2 without Apache, 130 after Ctrl-C. */
export async function verifyExamples(call: ExampleCall): Promise<number> {
  const { io, args, id } = call
  const sets = await openExamples(call)
  if (id !== null && !sets.some(({ scenarios }) => scenarios.some(({ subject }) => subject === id)))
    throw new UsageProblem(`There is no example “${id}” that runs; taiyaku example list shows the ids.`)
  const apache = requireApache(call)
  if (apache === null) return 2
  const update = args.values['update'] === true
  let failed = 0
  let passed = 0
  // Apache and its folder go when the case is done: nothing is left behind.
  let stopped = false
  void io.stopped().then(() => {
    stopped = true
  })
  for (const set of sets) {
    for (const scenario of set.scenarios) {
      if (id !== null && scenario.subject !== id) continue
      if (stopped) break
      const name = transcriptName(scenario)
      const label = `${scenario.subject} ${scenario.variant} ${scenario.name}`
      try {
        const result = await verifyScenario(
          scenario,
          apache,
          update ? null : (set.transcripts.get(name) ?? null),
        )
        if (stopped) break
        const problems = update
          ? result.problems.filter(problem => !problem.startsWith('there is no committed'))
          : result.problems
        if (problems.length > 0) failed += 1
        else passed += 1
        const mark =
          problems.length > 0 ? io.style.state('untranslated', '○') : io.style.state('translated', '●')
        io.write(
          `${mark} ${label}\n${problems.map(problem => `    ${problem.replaceAll('\n', '\n    ')}\n`).join('')}`,
        )
        if (update)
          writeWhole(join(set.folder, 'transcripts', name), formatTranscript(result.transcript), name)
      } catch (error) {
        if (!(error instanceof SandboxError)) throw error
        failed += 1
        io.write(`${io.style.state('untranslated', '○')} ${label}\n    ${error.message}\n`)
      }
    }
    if (stopped) {
      io.write(`Stopped: ${passed} as expected so far, ${failed} not.\n`)
      return 130
    }
    const stale = [...set.transcripts.keys()].filter(
      name => !set.scenarios.some(scenario => transcriptName(scenario) === name),
    )
    for (const name of stale) {
      failed += 1
      io.write(`${io.style.state('untranslated', '○')} transcripts/${name} belongs to no case; delete it\n`)
    }
  }
  io.write(`${passed} as expected, ${failed} not.\n`)
  return failed > 0 ? 1 : 0
}
