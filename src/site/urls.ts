import type { SiteSettings } from '../project/pages/site-data.ts'
import type { View } from './rows/context.ts'

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/')

/** An address below the base; `path` does not begin with a slash. */
export function below(path: string): string {
  return base + path
}

/** Address of a document's page in one view. */
export function pageUrl(settings: SiteSettings, slug: string, view: View): string {
  const prefix = view === 'both' ? '' : `${view === 'source' ? settings.prefixes.source : settings.prefixes.target}/`
  return base + prefix + (slug === '' ? '' : `${slug.split('/').map(encodeURIComponent).join('/')}/`)
}

/** Address of the status page, or of a file below it. */
export function statusUrl(settings: SiteSettings, file = ''): string {
  return `${base}${settings.prefixes.status}/${file}`
}

/** Address that opens `line` of `path` in an editor; `null` when the project has none. */
export function editUrl(settings: SiteSettings, path: string, line: number): string | null {
  if (settings.editUrl === '') return null
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return settings.editUrl.replaceAll('{path}', encoded).replaceAll('{line}', String(line))
}
