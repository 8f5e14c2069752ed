import { outcomeOf, type Transcript } from '../../example/index.ts'
import { transcriptName } from '../../project/examples/load.ts'
import { displayWidth } from '../terminal.ts'
import { type ExampleCall, openExamples } from './select.ts'

/** `taiyaku example list`: every code block, and how its first case of each variant ended. */
export async function listExamples(call: ExampleCall): Promise<number> {
  const { io } = call
  for (const set of await openExamples(call)) {
    io.write(`${io.style.bold(set.manifest.document)}\n`)
    const subjects = [...set.blocks.map(({ id }) => id), ...Object.keys(set.manifest.problems)]
    const width = Math.max(...subjects.map(displayWidth))
    for (const id of subjects) {
      const block = set.manifest.blocks[id]
      const rows = set.scenarios
        .filter(scenario => scenario.subject === id)
        .map(scenario => {
          const transcript = set.transcripts.get(transcriptName(scenario))
          const result = transcript ? outcomeOf(transcript) : null
          const mark = result?.ok ? io.style.state('translated', '●') : io.style.state('untranslated', '○')
          return `${mark} ${scenario.variant} ${scenario.name}: ${io.style.quiet(transcript ? told(transcript) : 'not verified yet')}`
        })
      if (rows.length === 0)
        rows.push(
          io.style.quiet(block?.notRun ? `not run: ${block.notRun.why.en}` : 'no entry in the manifest'),
        )
      for (const [index, row] of rows.entries()) {
        io.write(`  ${(index === 0 ? id : '').padEnd(width)}  ${row}\n`)
      }
    }
  }
  io.write(`\nRun one: ${io.style.accent('taiyaku example run ID')}\n`)
  return 0
}

function told(transcript: Transcript): string {
  const { status, reason, milliseconds } = outcomeOf(transcript)
  const answer = status === 'timeout' ? 'no answer' : status === null ? null : String(status)
  if (reason !== null) return answer === null ? reason : `${answer}: ${reason}`
  return answer === null
    ? 'Syntax OK'
    : milliseconds === null || status === 'timeout'
      ? answer
      : `${answer} in ${milliseconds} ms`
}
