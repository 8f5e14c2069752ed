import type { ElementContent } from 'hast'
import { createHighlighterCore, type HighlighterCore, type LanguageInput } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { h, text } from '../hast.ts'
import { markDirectives } from './apache.ts'
import { grammarsOf, languageUse, loadGrammar } from './languages.ts'
import type { Token } from './token.ts'
import { classOfColour, keywordClass, promptClass, tokenTheme } from './token-theme.ts'

/** Highlights code synchronously with the languages that were loaded before. */
export interface Highlighter {
  /** Loads further languages; names that are unknown or loaded already cost nothing. */
  load(languages: Iterable<string>): Promise<void>
  /** Lines of tokens. Code in a language that is unknown or not loaded is plain. */
  tokenize(code: string, language: string): Token[][]
  /** Hast for the inside of `<code>`: classed spans where the text is not plain, adjacent ones of a class as one. */
  highlight(code: string, language: string): ElementContent[]
}

/** Lines longer than this stay plain: they are data, and grammars are slow on them. */
const longestLine = 2000

/** Makes a highlighter that knows the languages given (names as documents write them: `console`, `apache`, `py3`). Grammars are loaded one by one, on demand. */
export async function createHighlighter(languages: Iterable<string> = []): Promise<Highlighter> {
  const core = await createHighlighterCore({
    themes: [tokenTheme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    warnings: false,
  })
  const loaded = new Set<string>()

  const load = async (names: Iterable<string>): Promise<void> => {
    const wanted = new Set<string>()
    for (const name of names) {
      for (const grammar of grammarsOf(name)) if (!loaded.has(grammar)) wanted.add(grammar)
    }
    for (const grammar of wanted) {
      const module = await loadGrammar(grammar)
      if (module === null) continue
      await core.loadLanguage(module as LanguageInput)
      loaded.add(grammar)
    }
  }

  const tokenize = (code: string, language: string): Token[][] => {
    const use = languageUse(language, code)
    if (use.kind === 'plain' || !loaded.has(use.grammar)) return plainLines(code)
    return use.kind === 'transcript' ? transcript(core, code, use.grammar) : tokens(core, code, use.grammar)
  }

  await load(languages)
  return { load, tokenize, highlight: (code, language) => tokensToHast(tokenize(code, language)) }
}

function plainLines(code: string): Token[][] {
  return code.split('\n').map(value => [{ value, className: undefined }])
}

function tokens(core: HighlighterCore, code: string, grammar: string): Token[][] {
  try {
    const lines = core.codeToTokensBase(code, {
      lang: grammar,
      theme: 'taiyaku',
      tokenizeMaxLineLength: longestLine,
      // No limit of time: how a page looks must not depend on how busy the machine is.
      tokenizeTimeLimit: 0,
    })
    const classed = lines.map(line =>
      line.map(token => ({ value: token.content, className: classOfColour(token.color) })),
    )
    return grammar === 'apache' ? markDirectives(classed, keywordClass) : classed
  } catch {
    // A grammar that the regular expression engine cannot run leaves the code plain
    return plainLines(code)
  }
}

/** A Python session: the code after prompts is highlighted as one program, output stays plain. */
function transcript(core: HighlighterCore, code: string, grammar: string): Token[][] {
  const lines = code.split('\n').map(line => {
    const match = /^(>>>|\.\.\.|In \[\d+\]:)( |$)(.*)$/.exec(line)
    return match ? { prompt: `${match[1]}${match[2]}`, rest: match[3] ?? '' } : { prompt: null, rest: line }
  })
  const source = lines.filter(line => line.prompt !== null).map(line => line.rest)
  const highlighted = tokens(core, source.join('\n'), grammar)
  let at = 0
  return lines.map(line => {
    if (line.prompt === null) return [{ value: line.rest, className: undefined }]
    const rest = highlighted[at] ?? [{ value: line.rest, className: undefined }]
    at += 1
    return [{ value: line.prompt, className: promptClass }, ...rest]
  })
}

/** Lines of tokens as hast. Neighbours of one class are merged over the white space and the line ends between them. */
export function tokensToHast(lines: readonly (readonly Token[])[]): ElementContent[] {
  const result: ElementContent[] = []
  let value = ''
  let className: string | undefined
  let space = ''
  const flush = () => {
    if (value !== '')
      result.push(
        className === undefined ? text(value) : h('span', { className: [className] }, [text(value)]),
      )
    value = ''
  }
  const add = (token: string, tokenClass: string | undefined) => {
    if (token.trim() === '' && className !== undefined) {
      space += token
      return
    }
    if (tokenClass !== className) {
      flush()
      className = tokenClass
      if (space !== '' && className !== undefined) result.push(text(space))
      else value += space
      space = ''
    }
    value += space + token
    space = ''
  }
  lines.forEach((line, index) => {
    if (index > 0) add('\n', undefined)
    for (const token of line) add(token.value, token.className)
  })
  flush()
  if (space !== '') result.push(text(space))
  return result
}
