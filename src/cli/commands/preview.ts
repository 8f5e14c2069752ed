import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, UsageProblem } from '../command.ts'
import { projectFor } from '../open.ts'
import { serveFolder } from '../serve.ts'
import { builtSite, portOf, portOption } from '../site-options.ts'

/** `taiyaku preview`: the site as it was built. */
export const preview: Command = {
  usage: '[options] [PATH]',
  options: portOption,
  positionals: 1,
  examples: [
    ['preview', 'serve the site that taiyaku build made'],
    ['preview docs --port 8080', 'of another folder, on another port'],
  ],
  async run(args, io) {
    const project = await projectFor(args, io, { whole: true })
    const { folder, base } = builtSite(project)
    if (!existsSync(join(folder, 'index.html'))) {
      throw new UsageProblem(`There is no built site in ${folder}; make it with taiyaku build.`)
    }
    const { server, address } = await serveFolder({ folder, base, port: portOf(args.values) })
    io.write(`${io.style.accent(address)}\nCtrl-C stops.\n`)
    await io.stopped()
    server.close()
    server.closeAllConnections()
    return 0
  },
}
