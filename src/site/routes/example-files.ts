import type { APIRoute, GetStaticPaths } from 'astro'
import { siteHandle } from '../data.ts'
import { exampleFiles } from '../files/example-files.ts'

/** One path a file of an example that has the ending of the route. */
export const getStaticPaths: GetStaticPaths = ({ routePattern }) => {
  const ending = endingOf(routePattern)
  return [...exampleFiles(siteHandle().data).keys()]
    .filter(file => file.endsWith(ending))
    .map(file => ({ params: { file: file.slice(0, -ending.length) } }))
}

/** The file that the path names. */
export const GET: APIRoute = ({ params, routePattern }) => {
  const file = exampleFiles(siteHandle().data).get(`${params['file']}${endingOf(routePattern)}`)
  if (file === undefined) return new Response(null, { status: 404 })
  return new Response(file.body(), { headers: { 'content-type': file.type } })
}

function endingOf(pattern: string): string {
  return pattern.slice(pattern.lastIndexOf('.'))
}
