import type { ThemeRegistrationRaw } from 'shiki/core'

/** A class of tokens: its class name in the page, its colours, and the TextMate scopes that belong to it. */
interface TokenClass {
  name: string
  light: string
  dark: string
  scopes: readonly string[]
}

/** Token classes in the order of their colour numbers. Colours have a contrast of at least 4.5 on the code's paper in both schemes. */
const tokenClasses: readonly TokenClass[] = [
  {
    name: 'hc',
    light: '#6a6154',
    dark: '#9a958b',
    scopes: ['comment', 'punctuation.definition.comment', 'string.quoted.docstring'],
  },
  {
    name: 'hk',
    light: '#6b3a86',
    dark: '#c9a4e6',
    scopes: [
      'keyword',
      'storage',
      'variable.language',
      'keyword.operator.word',
      'keyword.operator.expression',
    ],
  },
  {
    name: 'hs',
    light: '#40652c',
    dark: '#a9c795',
    scopes: ['string', 'punctuation.definition.string', 'markup.inline.raw', 'constant.other.symbol'],
  },
  {
    name: 'hn',
    light: '#8a4510',
    dark: '#e0a877',
    scopes: ['constant', 'support.constant', 'constant.character.escape', 'keyword.other.unit'],
  },
  {
    name: 'hf',
    light: '#1d5a73',
    dark: '#8cc3dc',
    scopes: ['entity.name.function', 'support.function', 'entity.name.command', 'meta.function-call.generic'],
  },
  {
    name: 'ht',
    light: '#7d4d00',
    dark: '#dcbf82',
    scopes: [
      'entity.name.type',
      'entity.name.class',
      'support.type',
      'support.class',
      'entity.other.inherited-class',
    ],
  },
  {
    name: 'ha',
    light: '#7d4d00',
    dark: '#dcbf82',
    scopes: [
      'entity.other.attribute-name',
      'support.type.property-name',
      'entity.name.function.decorator',
      'meta.decorator',
      'variable.other.option',
    ],
  },
  {
    name: 'hg',
    light: '#243f7d',
    dark: '#a3b8ee',
    scopes: ['entity.name.tag', 'entity.tag', 'markup.heading', 'entity.name.section'],
  },
  {
    name: 'hi',
    light: '#2f6636',
    dark: '#98cba0',
    scopes: ['markup.inserted', 'punctuation.definition.inserted'],
  },
  {
    name: 'hd',
    light: '#a0301a',
    dark: '#f09a80',
    scopes: ['markup.deleted', 'punctuation.definition.deleted'],
  },
  {
    name: 'hp',
    light: '#6a6154',
    dark: '#9a958b',
    scopes: ['punctuation.separator.prompt', 'meta.diff.header', 'meta.diff.range'],
  },
]

/** Scopes that a broader one above would colour, but that are plain. */
const plainScopes = [
  'keyword.operator',
  'punctuation',
  'meta.embedded',
  'punctuation.definition.tag',
  'string source',
  'string.unquoted',
]

const plain = '#000000'
const colourOf = (index: number): string => `#${(index + 1).toString(16).padStart(6, '0')}`

/** A theme whose colours are numbers of token classes: one pass of the highlighter serves the light and the dark scheme. */
export const tokenTheme: ThemeRegistrationRaw = {
  name: 'taiyaku',
  type: 'light',
  fg: plain,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: plain, background: '#ffffff' } },
    { scope: plainScopes, settings: { foreground: plain } },
    ...tokenClasses.map(({ scopes }, index) => ({
      scope: [...scopes],
      settings: { foreground: colourOf(index) },
    })),
  ],
}

const classByColour: ReadonlyMap<string, string> = new Map(
  tokenClasses.map(({ name }, index) => [colourOf(index), name] as const),
)

/** The class of a token's colour; `undefined` for plain text. */
export function classOfColour(colour: string | undefined): string | undefined {
  return colour === undefined ? undefined : classByColour.get(colour.toLowerCase())
}

/** The class of keywords. */
export const keywordClass = 'hk'

/** The class of prompts in transcripts. */
export const promptClass = 'hp'

/** The style sheet of highlighted code: token colours for both schemes, emphasized lines, line numbers. */
export const highlightCss: string = [
  ...tokenClasses.map(({ name, light, dark }) => `.${name}{color:light-dark(${light},${dark})}`),
  '.hl{display:block;margin-inline:-1.1rem;padding-inline:1.1rem;background:light-dark(#e6dfcc,#2b2e35)}',
  '.ln::before{content:attr(data-n);display:inline-block;min-width:2.5em;margin-inline-end:1em;text-align:end;color:light-dark(#6a6154,#9a958b);user-select:none}',
].join('\n')

/** Colours of each token class, for tests of contrast. */
export const tokenColours: readonly { name: string; light: string; dark: string }[] = tokenClasses.map(
  ({ name, light, dark }) => ({ name, light, dark }),
)
