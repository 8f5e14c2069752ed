// Writes dist/assets/python-packages.zip: Flask and what it needs, as Debian packages them, with their licences. The runnable examples
// load it into Python in the browser. Usage: node scripts/make-python-packages.mjs [OUTPUT.zip]; exit code 1 with the reason when the
// packages are not installed (apt-get install python3-flask), or 0 with --if-present.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'

const site = '/usr/lib/python3/dist-packages'
const packages = {
  flask: 'flask',
  werkzeug: 'werkzeug',
  jinja2: 'jinja2',
  click: 'click',
  itsdangerous: 'itsdangerous',
  markupsafe: 'markupsafe',
}
const optional = process.argv.includes('--if-present')
const output =
  process.argv.slice(2).find(argument => !argument.startsWith('--')) ??
  fileURLToPath(new URL('../dist/assets/python-packages.zip', import.meta.url))

const entries = {}
for (const [name, debian] of Object.entries(packages)) {
  const folder = join(site, name)
  const licence = `/usr/share/doc/python3-${debian}/copyright`
  if (!existsSync(folder) || !existsSync(licence)) {
    console.error(`${name} is not installed as a Debian package; run: apt-get install python3-flask`)
    process.exit(optional ? 0 : 1)
  }
  for (const path of readdirSync(folder, { recursive: true })) {
    const file = join(folder, path)
    if (path.includes('__pycache__') || !statSync(file).isFile()) continue
    if (/\.(py|typed|txt|css|js|png)$/.test(path)) entries[`${name}/${path}`] = readFileSync(file)
  }
  entries[`licences/${name}.txt`] = readFileSync(licence)
}
// A fixed time makes the same packages give the same bytes.
const zip = zipSync(Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))), {
  level: 9,
  mtime: '1980-01-02T00:00:00',
})
mkdirSync(dirname(output), { recursive: true })
writeFileSync(output, zip)
console.log(`${output}: ${Object.keys(entries).length} files, ${Math.round(zip.length / 1024)} KB`)
