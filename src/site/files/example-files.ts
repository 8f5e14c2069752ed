import { strToU8, zipSync } from 'fflate'
import type { SiteData } from '../../project/pages/site-data.ts'
import { filePath } from '../example/file-path.ts'

/** A file below `examples/`. */
export interface ExampleFile {
  body(): string | Uint8Array<ArrayBuffer>
  type: string
}

/** Plain files of all examples by path below `examples/`: code, bundles, and what the runner starts. */
export function exampleFiles(data: SiteData): Map<string, ExampleFile> {
  const files = new Map<string, ExampleFile>()
  for (const example of data.examples) {
    for (const variant of example.variants) {
      if (example.file !== null) {
        files.set(`${example.id}/${filePath(example, variant)}`, {
          body: () => `${variant.code}\n`,
          type: 'text/plain; charset=utf-8',
        })
      }
      for (const each of variant.cases) {
        files.set(`${example.id}/${variant.name}-${each.name}.zip`, {
          body: () => bundle(example.id, each.bundle),
          type: 'application/zip',
        })
      }
    }
    if (example.variants.length === 0) continue
    const servers = example.variants.flatMap(variant =>
      variant.cases.map(({ name, title, server }) => ({ variant: variant.name, name, title, server })),
    )
    files.set(`${example.id}/servers.json`, { body: () => JSON.stringify(servers), type: 'application/json' })
  }
  return files
}

function bundle(folder: string, files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, text]) => [`${folder}/${name}`, strToU8(text)] as const)
  // A fixed time makes the same files give the same bytes.
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: '1980-01-02T00:00:00' }))
}
