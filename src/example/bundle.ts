import type { Bilingual } from './manifest.ts'
import type { Scenario } from './scenario.ts'

/** The files of a ready bundle by name: the configuration, what it serves, and a README that says how to run it. */
export function bundleFiles(scenario: Scenario, title: Bilingual): Map<string, string> {
  const files = new Map<string, string>()
  files.set('site.conf', scenario.conf)
  for (const [path, text] of Object.entries(scenario.files)) files.set(`root${path}`, text)
  files.set('README.md', readme(scenario, title))
  return files
}

function readme(scenario: Scenario, title: Bilingual): string {
  const folders = [...new Set(Object.keys(scenario.files).map(path => path.slice(0, path.lastIndexOf('/'))))]
  const accounts = Object.entries(scenario.users).map(
    ([user, group]) => `user \`${user}\`, group \`${group}\``,
  )
  return [
    `# ${title.en} / ${title.ja}`,
    '',
    `${scenario.title.en} / ${scenario.title.ja}`,
    '',
    'Run it in a private Apache, nothing of your system changed:',
    '',
    '```console',
    `$ npx taiyaku example run ${scenario.subject} --variant ${scenario.variant} --case ${scenario.name}`,
    '```',
    '',
    'Or by hand:',
    '',
    `1. Load the modules ${scenario.modules.map(name => `\`mod_${name}\``).join(', ')}.`,
    `2. Copy the folders below \`root/\` to ${folders.map(folder => `\`${folder}\``).join(', ')}.`,
    ...(accounts.length > 0 ? [`3. Create ${accounts.join('; ')}.`] : []),
    `${accounts.length > 0 ? 4 : 3}. Include \`site.conf\` in Apache's configuration, test it with \`apache2ctl configtest\`, reload.`,
    '',
  ].join('\n')
}
