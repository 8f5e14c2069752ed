import type { SiteSettings } from '../project/pages/site-data.ts'
import { siteHandle } from './data.ts'
import type { View } from './rows/context.ts'

/** An address below the base; `path` does not begin with a slash. */
export function below(path: string): string {
  return siteHandle().base + path
}

/** Address of a document's page in one view. */
export function pageUrl(settings: SiteSettings, slug: string, view: View): string {
  const prefix =
    view === 'both' ? '' : `${view === 'source' ? settings.prefixes.source : settings.prefixes.target}/`
  return (
    siteHandle().base + prefix + (slug === '' ? '' : `${slug.split('/').map(encodeURIComponent).join('/')}/`)
  )
}

/** Address of the status page, or of a file below it. */
export function statusUrl(settings: SiteSettings, file = ''): string {
  return `${siteHandle().base}${settings.prefixes.status}/${file}`
}

/** Address that opens `line` of a file in an editor, its path counted from the root of the repository; `null` when the project has none. */
export function editUrl(settings: SiteSettings, path: string, line: number): string | null {
  return editPattern(settings, path)?.replaceAll('{line}', String(line)) ?? null
}

/** The same with `{line}` left open. */
export function editPattern(settings: SiteSettings, path: string): string | null {
  if (settings.editLink === null) return null
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return settings.editLink.replaceAll('{path}', encoded)
}

/** Address of the form for a new issue with title and body filled in; `null` when the project has none. */
export function issueUrl(settings: SiteSettings, title: string, body: string): string | null {
  if (settings.issueLink === null) return null
  const query = new URLSearchParams({ title, body })
  return `${settings.issueLink}${settings.issueLink.includes('?') ? '&' : '?'}${query}`
}
