import type { SiteExample } from '../../project/pages/example-data.ts'

/** Addresses that snippets name; absolute where the config says where the site is published. */
export interface SnippetAddresses {
  embed: string
  component: string
  /** The plain file; null for an example without one. */
  file: string | null
}

/** Texts to paste into other documents, each with the key of its name in the interface texts. */
export function snippets(
  example: SiteExample,
  { embed, component, file }: SnippetAddresses,
): { name: string; text: string }[] {
  const element = `<taiyaku-example src="${embed}"><a href="${embed}">${example.title.en}</a></taiyaku-example>`
  const script = `<script src="${component}" async></script>`
  const html = [script, element]
  const list = [
    { name: 'snippetComponent', text: html.join('\n') },
    { name: 'snippetRst', text: ['.. raw:: html', '', ...html.map(line => `   ${line}`)].join('\n') },
    { name: 'snippetMd', text: `${html.join('\n')}\n` },
  ]
  if (file === null || example.file === null) return list
  const include = [
    `# curl -o examples/${example.file} ${file}`,
    '',
    `.. literalinclude:: examples/${example.file}`,
    `   :language: ${example.language}`,
  ]
  return [...list, { name: 'snippetInclude', text: include.join('\n') }]
}
