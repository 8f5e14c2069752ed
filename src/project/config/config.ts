import type { Severity } from '../../diagnostic/diagnostic.ts'

/**
 * What a project may set in `taiyaku.config.ts`, `.mjs` or `.json`. Every field is optional. The comments of the fields are the
 * reference in the documentation.
 */
export interface UserConfig {
  /** Name of the site and of the project, or one for each language as `{ source: 'Handbook', target: 'ハンドブック' }`. Default: the name of the folder. */
  title?: string | SidedText
  /** One sentence about the documents, or one for each language, for the home page and search engines. Default none. */
  description?: string | SidedText
  /** Folder that holds the documents, relative to the config. Addresses on the site start there: with `docs`, `docs/a.rst` is `/a/`. Default `.`, the config's own folder. */
  content?: string
  /** The two languages, as BCP 47 tags: `{ source: 'en', target: 'zh' }`. They have to be written in different scripts. */
  languages?: {
    /** Language of the comments. Default `en`. */
    source?: string
    /** Language of the visible text. Default `ja`. */
    target?: string
  }
  /** Globs of the documents, relative to `content`, such as `['guide/*.rst']`. Default: every `.rst` and `.md`. */
  include?: string[]
  /** Globs of what is no document, relative to `content`, beside the built-in ones (hidden folders, `node_modules`, `dist`, `_build`, `venv`, licences, change logs), such as `['drafts/**']`. Default none. */
  exclude?: string[]
  /** Globs of documents that are published but have no translation to count, such as a manual in one language: `['manual/**']`. Default none. */
  uncounted?: string[]
  /** Severity of rules by their ids, `error`, `warning`, `info`, or `off`: `{ 'lost-literal': 'off', 'placeholder': 'error' }`. Default: what the page of the rule says. */
  rules?: Record<string, Severity | 'off'>
  /** Findings that are not reported: the files, by globs relative to `content`, and the rules (all where left out): `[{ files: ['old/**'], rules: ['omitted-sentence'] }]`. Default none. */
  ignore?: {
    /** Globs relative to `content`. */
    files: string[]
    /** Rule ids. Default: every rule. */
    rules?: string[]
  }[]
  /** File with findings to leave out, as `taiyaku check --write-baseline` writes it, relative to the config. Default `taiyaku-baseline.json`, when it is there. */
  baseline?: string
  /** Words and phrases that stay in the source language, product names and the like: `['Flask', 'mod_wsgi']`. Default none. */
  doNotTranslate?: string[]
  /** Terms with the translations that the project has agreed on, as in the example above. Default none. */
  glossary?: {
    /** The term in the source language; letter case does not count. */
    term: string
    /** One translation or several; any of them will do. */
    target: string | string[]
    /** Translations that must not be used. Default none. */
    forbidden?: string[]
  }[]
  /** Address that opens a document for editing; `{path}` stands for its path from the folder of the config and `{line}` for a line number, as in the example above. Default: no links. */
  editLink?: string
  /** Address of the form for a new issue; translators' issue texts are handed to it as `title` and `body`: `https://github.com/example/handbook/issues/new`. Default: no links. */
  issueLink?: string
  /** Whether raw HTML in documents reaches the site. Default false. */
  rawHtml?: boolean
  /** The site that `taiyaku build` makes. */
  site?: {
    /** Address where the site will stand, such as `https://docs.example.org`. Sitemap, `hreflang` and feeds need it. Default none. */
    url?: string
    /** Path below that address, such as `/handbook/`. Default `/`. */
    base?: string
    /** First segments of the paths of one-language pages and the status; no document's path may begin with one of them. */
    prefixes?: {
      /** Default: the source language's tag. */
      source?: string
      /** Default: the target language's tag. */
      target?: string
      /** Status page and downloads. Default `status`. */
      status?: string
    }
    /** Folder of the built site, relative to the config. Default `dist`. */
    outDir?: string
  }
}

/** One text for each language; where only one is given, it serves both. */
export interface SidedText {
  source?: string
  target?: string
}

/** A config with every default filled in. Paths are as written in the config; globs count from `content`. */
export interface Config {
  title: { source: string; target: string }
  /** Empty where there is none. */
  description: { source: string; target: string }
  content: string
  languages: { source: string; target: string }
  include: readonly string[]
  exclude: readonly string[]
  uncounted: readonly string[]
  rules: Readonly<Record<string, Severity | 'off'>>
  ignore: readonly { files: readonly string[]; rules: readonly string[] | null }[]
  /** Null: the default name, which need not be there. */
  baseline: string | null
  doNotTranslate: readonly string[]
  glossary: readonly { term: string; target: readonly string[]; forbidden: readonly string[] }[]
  editLink: string | null
  issueLink: string | null
  rawHtml: boolean
  site: {
    url: string | null
    base: string
    prefixes: { source: string; target: string; status: string }
    outDir: string
  }
}

/** Gives a config back unchanged; in `taiyaku.config.ts` it lets the editor check and complete the fields. */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}

/** Fills in the defaults. `title` is the name of the project's folder. */
export function completeConfig(user: UserConfig, title: string): Config {
  const source = user.languages?.source ?? 'en'
  const target = user.languages?.target ?? 'ja'
  return {
    title: bothSides(user.title, title),
    description: bothSides(user.description, ''),
    content: user.content ?? '.',
    languages: { source, target },
    include: user.include ?? ['**/*.{rst,md}'],
    exclude: user.exclude ?? [],
    uncounted: user.uncounted ?? [],
    rules: user.rules ?? {},
    ignore: (user.ignore ?? []).map(entry => ({ files: entry.files, rules: entry.rules ?? null })),
    baseline: user.baseline ?? null,
    doNotTranslate: user.doNotTranslate ?? [],
    glossary: (user.glossary ?? []).map(({ term, target: translations, forbidden }) => ({
      term,
      target: typeof translations === 'string' ? [translations] : translations,
      forbidden: forbidden ?? [],
    })),
    editLink: user.editLink ?? null,
    issueLink: user.issueLink ?? null,
    rawHtml: user.rawHtml ?? false,
    site: {
      url: user.site?.url ?? null,
      base: user.site?.base ?? '/',
      prefixes: {
        source: user.site?.prefixes?.source ?? source,
        target: user.site?.prefixes?.target ?? target,
        status: user.site?.prefixes?.status ?? 'status',
      },
      outDir: user.site?.outDir ?? 'dist',
    },
  }
}

function bothSides(
  text: string | SidedText | undefined,
  fallback: string,
): { source: string; target: string } {
  if (text === undefined || typeof text === 'string')
    return { source: text ?? fallback, target: text ?? fallback }
  return { source: text.source ?? text.target ?? fallback, target: text.target ?? text.source ?? fallback }
}
