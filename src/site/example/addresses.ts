import type { SiteExample, SiteVariant } from '../../project/pages/example-data.ts'
import { below } from '../urls.ts'
import { filePath } from './file-path.ts'

/** Address of the list of examples. */
export function examplesUrl(): string {
  return below('examples/')
}

/** Address of the light page that other documents embed. */
export function embedUrl(id: string): string {
  return below(`embed/${id}/`)
}

/** Address of the code as a plain file; the verbatim variant lies in a folder of its own where there is another. */
export function fileUrl(example: SiteExample, variant: SiteVariant): string | null {
  return example.file === null ? null : below(`examples/${example.id}/${filePath(example, variant)}`)
}

/** Address of the ready bundle of a case. */
export function bundleUrl(id: string, variant: string, name: string): string {
  return below(`examples/${id}/${variant}-${name}.zip`)
}

/** Address of what the runner starts: all cases as JSON. */
export function serversUrl(id: string): string {
  return below(`examples/${id}/servers.json`)
}
