import { resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { bundleFiles } from '../../example/index.ts'
import { writeWhole } from '../../project/write.ts'
import { text } from '../command.ts'
import { type ExampleCall, openExamples, selectScenario } from './select.ts'

/** `taiyaku example bundle ID`: writes a zip with all that the example needs. */
export async function bundleExample(call: ExampleCall): Promise<number> {
  const { io, args, id } = call
  const { set, scenario } = selectScenario(await openExamples(call), call)
  const title =
    set.manifest.blocks[scenario.subject]?.title ??
    set.manifest.problems[scenario.subject]?.title ??
    scenario.title
  const entries = [...bundleFiles(scenario, title)].map(
    ([name, content]) => [`${scenario.subject}/${name}`, strToU8(content)] as const,
  )
  const name = text(args.values, 'output') ?? `${id}.zip`
  writeWhole(resolve(io.cwd, name), zipSync(Object.fromEntries(entries), { mtime: '1980-01-02' }), name)
  io.write(`${name}: ${entries.length} files.\n`)
  return 0
}
