import { cpSync, createReadStream, mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, extname, join } from 'node:path'
import { fileInside } from '../../project/file-inside.ts'
import { decoded } from '../../project/pages/addresses.ts'
import type { SiteData } from '../../project/pages/site-data.ts'
import { allRecords, recordsName } from '../search/index-files.ts'
import { searchRecords } from '../search/records.ts'
import { stampOf } from './out-folder.ts'

/** A file that documents show or offer but that is not there, relative to the content folder, with the documents that name it. */
export interface MissingFile {
  path: string
  documents: string[]
}

/** Copies the files that documents use into the finished site; gives those that are not there. */
export function copyFiles(data: SiteData, contentFolder: string, outFolder: string): MissingFile[] {
  const users = new Map<string, string[]>()
  for (const { slug, path } of data.documents) {
    for (const asset of data.page(slug)?.assets ?? []) users.set(asset, [...(users.get(asset) ?? []), path])
  }
  const missing: MissingFile[] = []
  for (const [path, documents] of users) {
    const from = fileInside(contentFolder, path)
    if (from === null) {
      missing.push({ path, documents })
      continue
    }
    const to = join(outFolder, '_files', path)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(from, to)
  }
  return missing
}

/** Copies what running examples in the browser takes, where there are any. */
export function copyBrowserRun({ browserRun }: SiteData, outFolder: string): void {
  if (browserRun !== null && 'folder' in browserRun)
    cpSync(browserRun.folder, join(outFolder, '_run'), { recursive: true })
}

/**
 * Serves what stands beside the pages while a site is developed: files that documents use, what search finds, and what running examples
 * in the browser takes. `base` is the path that the site stands below.
 */
export function serveFiles(
  contentFolder: string,
  data: () => SiteData,
  base: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const segments = base.split('/').filter(part => part !== '')
  // Vite takes its own base off before its middlewares run.
  const above = [...segments.map((_, index) => `/${segments.slice(index).join('/')}/`), '/']
  return (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (above.some(each => path === each + recordsName)) {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(allRecords(searchRecords(data()))))
      return
    }
    const { browserRun } = data()
    const run = browserRun !== null && 'folder' in browserRun ? browserRun.folder : null
    const folders = [['_files/', contentFolder] as const, ...(run === null ? [] : [['_run/', run] as const])]
    for (const [name, folder] of folders) {
      const prefix = above.map(each => each + name).find(each => path.startsWith(each))
      const file = prefix === undefined ? null : fileInside(folder, decoded(path.slice(prefix.length)))
      if (file === null) continue
      response.setHeader('content-type', mediaType(file))
      response.setHeader('etag', `"${stampOf(file)}"`)
      response.setHeader('cache-control', 'no-cache')
      createReadStream(file).pipe(response)
      return
    }
    next()
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
}

function mediaType(file: string): string {
  return mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream'
}
