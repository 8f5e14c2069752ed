import type { Root } from 'mdast'
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { combineExtensions } from 'micromark-util-combine-extensions'
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types'
import { shortcodeFromMarkdown, shortcodeSyntax } from './shortcode.ts'

/** A dialect of Markdown, as micromark and mdast take it. */
interface Dialect {
  extensions: Extension[]
  mdastExtensions: TreeExtension[]
}

const frontMatter = ['yaml', 'toml'] as const

const whole: Dialect = {
  extensions: [combineExtensions([gfm(), frontmatter([...frontMatter]), shortcodeSyntax()])],
  mdastExtensions: [...gfmFromMarkdown(), frontmatterFromMarkdown([...frontMatter]), shortcodeFromMarkdown()],
}

/**
 * Addresses without brackets are tried at every letter, which takes longer than all the rest: where a text cannot hold any, they are left
 * out of its syntax.
 */
const withoutEmail: Dialect = { ...whole, extensions: whole.extensions.map(without(['emailAutolink'])) }
const withoutAddresses: Dialect = {
  extensions: whole.extensions.map(without(['emailAutolink', 'protocolAutolink', 'wwwAutolink'])),
  // Whatever turns text into links afterwards.
  mdastExtensions: whole.mdastExtensions.filter(({ transforms }) => transforms === undefined),
}

/** Parses Markdown: CommonMark, GFM, front matter, Hugo shortcodes, heading anchors. Positions count in `text`. */
export function parse(text: string): Root {
  return fromMarkdown(text, dialectOf(text))
}

function dialectOf(text: string): Dialect {
  if (text.includes('@')) return whole
  // Character references and escapes may stand for any letter of an address.
  return /https?:|www|[&\\]/i.test(text) ? withoutEmail : withoutAddresses
}

/** Leaves constructs of text out of an extension, by name. */
function without(names: readonly string[]): (extension: Extension) => Extension {
  const isKept = ({ name }: Construct): boolean => name === undefined || !names.includes(name)
  return extension => {
    const text: ConstructRecord = {}
    for (const [code, constructs] of Object.entries(extension.text ?? {})) {
      const kept = [constructs ?? []].flat().filter(isKept)
      if (kept.length > 0) text[Number(code)] = kept
    }
    return { ...extension, text }
  }
}
