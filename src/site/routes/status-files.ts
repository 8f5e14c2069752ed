import type { APIRoute } from 'astro'
import { siteHandle } from '../data.ts'
import { statusFiles } from '../files/status-files.ts'

/** One path a file below the status page. */
export const getStaticPaths = (): { params: { file: string } }[] =>
  [...statusFiles(siteHandle().data).keys()].map(file => ({ params: { file } }))

/** The file that the path names. */
export const GET: APIRoute = ({ params, site }) => {
  const file = statusFiles(siteHandle().data).get(params['file'] ?? '')
  if (file === undefined) return new Response(null, { status: 404 })
  return new Response(file.body(site), { headers: { 'content-type': file.type } })
}
