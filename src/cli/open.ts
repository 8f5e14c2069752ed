import { openProject, type Project } from '../project/open.ts'
import { type Arguments, type Io, text } from './command.ts'

/** Opens the project that the arguments name; `whole` as `openProject` has it. */
export function projectFor(
  { positionals, values }: Arguments,
  { cwd }: Pick<Io, 'cwd'>,
  { whole = false }: { whole?: boolean } = {},
): Promise<Project> {
  return openProject({ cwd, paths: positionals, config: text(values, 'config') ?? undefined, whole })
}
