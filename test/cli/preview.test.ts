import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { folderWith } from '../project/folder.ts'
import { outcome, start } from './taiyaku.ts'

const site = {
  'a.rst': 'Title\n=====\n',
  'secret.txt': 'secret',
  'dist/index.html': '<p>home',
  'dist/guide/index.html': '<p>guide',
  'dist/status/report.json': '{}',
  'dist/404.html': '<p>missing',
}

/** Starts the server and waits for the address that it prints. */
async function preview(cwd: string, ...args: string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = start(cwd, ['preview', ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false })) {
    text += String(chunk)
    const address = /^http:\S+/m.exec(text)?.[0]
    if (address !== undefined && text.includes('Ctrl-C')) return { child, address }
  }
  throw new Error(`no address: ${text}`)
}

test('serves what was built, and nothing else', async () => {
  const { address } = await preview(folderWith(site), '--port', '0')
  const get = async (path: string) => {
    const response = await fetch(new URL(path, address), { redirect: 'manual' })
    return [
      response.status,
      response.headers.get('content-type') ?? response.headers.get('location'),
      await response.text(),
    ]
  }
  expect(await get('')).toEqual([200, 'text/html; charset=utf-8', '<p>home'])
  expect(await get('guide')).toEqual([302, '/guide/', ''])
  expect(await get('guide/?view=both')).toEqual([200, 'text/html; charset=utf-8', '<p>guide'])
  expect(await get('status/report.json')).toEqual([200, 'application/json; charset=utf-8', '{}'])
  expect(await get('nowhere/')).toEqual([404, 'text/html; charset=utf-8', '<p>missing'])
  expect(await get('%2e%2e%2fsecret.txt')).toEqual([404, 'text/html; charset=utf-8', '<p>missing'])
  expect((await get('%E0%A4%A'))[0]).toBe(400)
  expect((await fetch(address, { method: 'POST' })).status).toBe(405)
})

test('serves below the path that the config names', async () => {
  const cwd = folderWith({ ...site, 'taiyaku.config.json': '{"site":{"base":"/docs"}}' })
  const { address } = await preview(cwd, '--port', '0')
  expect(new URL(address).pathname).toBe('/docs/')
  expect(await (await fetch(new URL('guide/', address))).text()).toBe('<p>guide')
  expect((await fetch(new URL('/', address))).url).toBe(address)
  expect((await fetch(new URL('/guide/', address))).url).toBe(address)
})

test('takes the next port when one is taken', async () => {
  const other = createServer()
  onTestFinished(() => void other.close())
  other.listen(0, 'localhost')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { address } = await preview(folderWith(site), '--port', String(port))
  expect(Number(new URL(address).port)).toBeGreaterThan(port)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly, whoever is connected', async signal => {
  const { child, address } = await preview(folderWith(site), '--port', '0')
  await fetch(address)
  const ended = outcome(child)
  child.kill(signal)
  expect(await ended).toMatchObject({ code: 0, stderr: '' })
})
