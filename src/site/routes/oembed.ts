import type { APIRoute, GetStaticPaths } from 'astro'
import { siteHandle } from '../data.ts'
import { embedUrl } from '../example/addresses.ts'
import { below } from '../urls.ts'

/** One path an example with code. */
export const getStaticPaths: GetStaticPaths = () =>
  siteHandle()
    .data.examples.filter(example => example.code !== '')
    .map(({ id }) => ({ params: { id } }))

/** oEmbed 1.0 (https://oembed.com/) of type `rich`. Addresses are absolute where the config says where the site is published. */
export const GET: APIRoute = ({ params, site }) => {
  const { data } = siteHandle()
  const example = data.examples.find(each => each.id === params['id'])
  if (example === undefined) return new Response(null, { status: 404 })
  const absolute = (path: string): string => (site === undefined ? path : new URL(path, site).href)
  const height = 160 + 24 * example.code.split('\n').length
  const src = absolute(embedUrl(example.id))
  const body = {
    version: '1.0',
    type: 'rich',
    title: example.title.en,
    provider_name: data.settings.title.target,
    provider_url: absolute(below('')),
    width: 720,
    height,
    html: `<iframe src="${src}" width="720" height="${height}" title="${example.title.en}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-downloads allow-popups" style="border:0;width:100%"></iframe>`,
  }
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json+oembed' } })
}
