// Completes package-lock.json after `npm install`: a mirror that has packages for its own platform alone makes npm leave out the optional
// packages of all others, and `npm ci` then refuses the lock file everywhere. Also takes out addresses of registries.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))

const systems = /android|darwin|freebsd|linux|win32|windows|openharmony/
const processors = /arm64|arm(?=-|v)|x64|ia32|ppc64|riscv64|s390x|wasm32/

for (const [name, version, parent] of missingPackages()) {
  const system = systems.exec(name)?.[0].replace('windows', 'win32')
  const processor = processors.exec(name)?.[0]
  const sibling = Object.keys(parent.optionalDependencies)
    .map(other => lock.packages[`node_modules/${other}`])
    .find(entry => entry?.license !== undefined)
  lock.packages[`node_modules/${name}`] = {
    version,
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(parent.dev === true ? { dev: true } : {}),
    ...(system === 'linux' ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}),
    ...(sibling === undefined ? {} : { license: sibling.license }),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
    ...(sibling?.engines === undefined ? {} : { engines: sibling.engines }),
  }
}
for (const entry of Object.values(lock.packages)) delete entry.resolved
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)

/** Optional packages that some package wants in one version and that the lock file lacks: name, version, who wants it. */
function missingPackages() {
  const present = new Set(Object.keys(lock.packages).map(path => path.replace(/^.*node_modules\//, '')))
  return Object.values(lock.packages).flatMap(parent =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name, version]) => !present.has(name) && /^\d+\.\d+\.\d+/.test(version))
      .map(([name, version]) => [name, version, parent]),
  )
}
