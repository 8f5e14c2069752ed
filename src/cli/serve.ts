import { createReadStream, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

/** Media types by ending; what is not here is sent as bytes. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
}

/** What is served, and where. */
export interface ServeOptions {
  /** Absolute path of the built site. */
  folder: string
  /** Path that it stands below; begins and ends with a slash. */
  base: string
  /** Port to begin with; when it is taken the next free one serves. */
  port: number
}

/** Serves a built site on this machine alone. Gives the server and the address of its first page. */
export async function serveFolder(options: ServeOptions): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => respond(request, response, options))
  const port = await listen(server, options.port)
  return { server, address: `http://localhost:${port}${options.base}` }
}

/** Ports that are tried before giving up. */
const tries = 100

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    const error = await new Promise<NodeJS.ErrnoException | null>(done => {
      server.once('error', done)
      server.listen(port, 'localhost', () => {
        server.off('error', done)
        done(null)
      })
    })
    if (error === null) {
      const address = server.address()
      return typeof address === 'object' && address !== null ? address.port : port
    }
    if (error.code !== 'EADDRINUSE' || port - first >= tries) throw error
  }
}

function respond(request: IncomingMessage, response: ServerResponse, options: ServeOptions): void {
  const answer = choose(request, options)
  if ('location' in answer) response.writeHead(302, { location: answer.location }).end()
  else if ('file' in answer) send(request, response, answer)
  else response.writeHead(answer.status, { 'content-type': types['.txt'] }).end(`${answer.text}\n`)
}

/** What a request is answered with. */
type Answer = { location: string } | { file: string; status: number } | { text: string; status: number }

function choose(request: IncomingMessage, { folder, base }: ServeOptions): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, text: 'Only GET and HEAD.' }
  const path = pathOf(request.url ?? '/')
  if (path === null) return { status: 400, text: 'The address is not valid.' }
  if (!`${path}/`.startsWith(base)) return { location: base }
  const file = normalize(join(folder, path.slice(base.length - 1)))
  const inside = file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep)
  const stats = inside ? statSync(file, { throwIfNoEntry: false }) : undefined
  if (stats?.isDirectory() === true && !path.endsWith('/')) return { location: `${encodeURI(path)}/` }
  const found = stats?.isDirectory() === true ? join(file, 'index.html') : file
  if (inside && isFile(found)) return { file: found, status: 200 }
  const missing = join(folder, '404.html')
  return isFile(missing) ? { file: missing, status: 404 } : { status: 404, text: 'Not found.' }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return null
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { file, status }: { file: string; status: number },
): void {
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  if (request.method === 'HEAD') response.end()
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
}
