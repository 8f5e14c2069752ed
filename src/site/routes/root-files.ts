import type { APIRoute } from 'astro'
import { siteHandle } from '../data.ts'
import { rootFile } from '../files/root-files.ts'

/** The file at the root of the site that the address names. */
export const GET: APIRoute = ({ url, site }) => {
  const file = rootFile(url.pathname.split('/').at(-1) ?? '', siteHandle().data, site)
  if (file === null) return new Response(null, { status: 404 })
  return new Response(file.body, { headers: { 'content-type': file.type } })
}
