/** Seeded random configurations and requests of the directives that the emulator models. */

/** A generator of numbers from 0 to below 1 (mulberry32). */
export type Random = () => number

/** A seeded generator. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
const some = (random: Random, most: number): number => Math.floor(random() * (most + 1))
const lines = (count: number, make: () => string): string => Array.from({ length: count }, make).join('')
const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ')

/** The scripts that exist; each tells what it was given. */
export const scripts = ['/var/www/a/a.wsgi', '/var/www/b/b.wsgi', '/var/www/a/deep/c.wsgi'] as const

const folders = [
  '/',
  '/var',
  '/var/www',
  '/var/www/a',
  '/var/www/a/',
  '/var/www/b',
  '/var/www/a/deep',
  '/var/www/*',
  '/var/*/a',
  '/srv',
] as const
const urls = [
  '/',
  '/app',
  '/app/',
  '/app/x',
  '/other',
  '/app.wsgi',
  '/a b',
  '/foo',
  '/FOO',
  '/foo/bar',
] as const
const hosts = [
  'all',
  '127.0.0.1',
  '127',
  '127.0.0.0/8',
  '10.0.0.0/8',
  '10.1',
  '192.168.1.1',
  '0.0.0.0/1',
] as const
const names = ['one.example', 'two.example', 'three.example'] as const

function compat(random: Random): string {
  return lines(1 + some(random, 2), () =>
    pick(random, [
      () => `Order ${pick(random, ['deny,allow', 'allow,deny', 'Deny,Allow', 'mutual-failure'])}\n`,
      () => `Allow from ${pick(random, hosts)}\n`,
      () => `Deny from ${pick(random, hosts)} ${pick(random, hosts)}\n`,
      () => (random() < 0.3 ? `Satisfy ${pick(random, ['any', 'all'])}\n` : 'Order allow,deny\n'),
    ])(),
  )
}

function requirement(random: Random, depth: number): string {
  return pick(random, [
    () => `Require all ${pick(random, ['granted', 'denied'])}\n`,
    () => `Require ip ${pick(random, hosts.slice(1))}\n`,
    () => `Require method ${pick(random, ['GET', 'POST PUT', 'GET POST', 'DELETE'])}\n`,
    () => 'Require local\n',
    () => {
      if (depth > 1) return 'Require all granted\n'
      const kind = pick(random, ['RequireAll', 'RequireAny'])
      const negative =
        kind === 'RequireAll' && random() < 0.5
          ? `Require not ${pick(random, ['method POST', 'ip 10.0.0.0/8', 'ip 127.0.0.1'])}\n`
          : ''
      const none =
        kind === 'RequireAll' && random() < 0.2
          ? '<RequireNone>\n    Require method PUT\n</RequireNone>\n'
          : ''
      return `<${kind}>\n${indent(lines(1 + some(random, 1), () => requirement(random, depth + 1)) + negative + none)}</${kind}>\n`
    },
  ])()
}

function wsgiSettings(random: Random, inHost: boolean): string {
  return pick(random, [
    () =>
      `WSGIProcessGroup ${pick(random, inHost ? ['shared', '%{GLOBAL}', 'own'] : ['shared', '%{GLOBAL}', 'missing'])}\n`,
    () => `WSGIApplicationGroup ${pick(random, ['%{GLOBAL}', 'group1', '%{RESOURCE}'])}\n`,
    () => `WSGIScriptReloading ${pick(random, ['On', 'Off'])}\n`,
  ])()
}

function sectionBody(random: Random, inHost: boolean): string {
  return lines(1 + some(random, 2), () =>
    pick(random, [
      () => compat(random),
      () => requirement(random, 0),
      () => requirement(random, 0),
      () => wsgiSettings(random, inHost),
      () =>
        random() < 0.2 ? `AuthMerging ${pick(random, ['And', 'Or', 'Off'])}\n` : 'Require all granted\n',
    ])(),
  )
}

function section(random: Random, inHost: boolean): string {
  return pick(random, [
    () =>
      `<Directory ${pick(random, folders)}>\n${indent(sectionBody(random, inHost) + (random() < 0.2 ? `<Files *.wsgi>\n${indent(sectionBody(random, inHost))}</Files>\n` : ''))}</Directory>\n`,
    () => `<Directory ${pick(random, folders)}>\n${indent(sectionBody(random, inHost))}</Directory>\n`,
    () =>
      `<Location ${pick(random, ['/', '/app', '/app/', '/foo', '"/a b"'])}>\n${indent(sectionBody(random, inHost))}</Location>\n`,
    () =>
      `<Files ${pick(random, ['a.wsgi', '*.wsgi', 'b*', '?.wsgi'])}>\n${indent(sectionBody(random, inHost))}</Files>\n`,
  ])()
}

function alias(random: Random, group: string | null): string {
  const url = pick(random, urls)
  const target = random() < 0.9 ? pick(random, scripts) : pick(random, ['/var/www/a/none.wsgi', '/var/www/b'])
  const quoted = url.includes(' ') ? `"${url}"` : url
  const options = group !== null && random() < 0.2 ? ` process-group=${group}` : ''
  return `WSGIScriptAlias ${quoted} ${target}${options}\n`
}

/** A configuration. About one in five has a mistake in it. */
export function randomConfig(random: Random): string {
  const top = [
    'WSGIDaemonProcess shared threads=2\n',
    lines(some(random, 1), () => alias(random, 'shared')),
    lines(some(random, 2), () => section(random, false)),
    random() < 0.3
      ? `<IfModule ${pick(random, ['mod_wsgi.c', '!mod_wsgi.c', 'access_compat_module', 'mod_rewrite.c'])}>\n${indent(section(random, false))}</IfModule>\n`
      : '',
  ].join('')
  const count = some(random, 3)
  const virtual = Array.from({ length: count }, (_, i) => {
    const body = [
      `ServerName ${names[i]}\n`,
      random() < 0.3 ? `ServerAlias ${pick(random, ['www.example *.alias', `w?w.${names[i]}`])}\n` : '',
      `WSGIDaemonProcess own${i} threads=2\n`,
      lines(1 + some(random, 2), () => alias(random, `own${i}`)),
      lines(some(random, 3), () => section(random, true)).replaceAll(
        'WSGIProcessGroup own',
        `WSGIProcessGroup own${some(random, 2)}`,
      ),
    ].join('')
    return `<VirtualHost *>\n${indent(body)}</VirtualHost>\n`
  }).join('')
  const text = top + virtual
  return random() < 0.2 ? damage(random, text) : text
}

/** The same text with one mistake of the kinds that people make. */
function damage(random: Random, text: string): string {
  const rows = text.trimEnd().split('\n')
  const at = Math.floor(random() * rows.length)
  const row = rows[at] ?? ''
  rows.splice(
    at,
    1,
    ...pick<() => string[]>(random, [
      () => [],
      () => [row, row],
      () => [row.replace(/\w(?=\w*\s)/, '')],
      () => [row.replace(/\s+\S+$/, '')],
      () => [`${row} extra`],
      () => [
        row,
        pick(random, [
          'Order',
          'Allow from',
          'Deny 127.0.0.1',
          'Allow from 0.0.0.0/0',
          'Require ip 0.0.0.0/0',
          'Require',
          'Require all',
          'Require nobody',
          'Satisfy none',
          'WSGIRestrictStdout Off',
          'WSGIProcessGroup',
          'ServerName',
          'Ordre deny,allow',
          'WSGIScriptAlias /',
          'Require not all granted',
          'WSGIScriptReloading perhaps',
          'WSGIDaemonProcess shared',
          'RewriteEngine On',
          'SetEnv A b',
        ]),
      ],
      () => [
        row,
        pick(random, [
          '</Directory>',
          '<Directory /x>',
          '</VirtualHost>',
          '<RequireAll>',
          '</Location>',
          '<Directory',
          '<Limit GET',
        ]),
      ],
      () => [
        row,
        `WSGIDaemonProcess more ${pick(random, ['user=nosuch', 'group=nosuch', 'threads', 'colour=red', 'processes=0'])}`,
      ],
    ])(),
  )
  return `${rows.join('\n')}\n`
}

/** A request: method, path with query, and `Host`. */
export function randomRequest(random: Random): { method: string; target: string; host: string } {
  const path = pick(random, [
    '/',
    '/app',
    '/app/',
    '/app/x',
    '/app/x/y',
    '/appx',
    '/other/z',
    '/app.wsgi',
    '/app.wsgi/p',
    '/a%20b/c',
    '/foo',
    '/FOO',
    '/foo/bar/baz',
    '//app//x',
    '/app/./x',
    '/app/../foo',
    '/../x',
    '/%61pp',
    '/a%2Fb',
    '/bad%zz',
    '/%E6%97%A5',
    '/app/..',
    '/foo/',
  ])
  return {
    method: pick(random, ['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE']),
    target: path + pick(random, ['', '', '?q=1']),
    host: pick(random, [
      'one.example',
      'two.example',
      'TWO.example',
      'three.example',
      'www.example',
      'x.alias',
      'wow.one.example',
      'unknown.example',
      'one.example:8080',
    ]),
  }
}
