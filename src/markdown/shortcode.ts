/**
 * Hugo shortcodes (`{{< note >}}`, `{{% tab name="x" %}}`) and heading anchors (`{#id}`) as inline codes of Markdown.
 *
 * ```markdown
 * > | See {{< glossary_tooltip text="Pods" term_id="pod" >}}.
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | ## Title {#title}
 *              ^^^^^^^^
 * ```
 *
 * @see https://gohugo.io/content-management/shortcodes/
 */
import type { Literal } from 'mdast'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import type { Code, Effects, Extension, State, Tokenizer } from 'micromark-util-types'

/** A Hugo shortcode in running text. `value` is the markup as written, from `{{<` to `>}}`. */
export interface Shortcode extends Literal {
  type: 'shortcode'
}

/** A heading's own id. `value` is the id, without `{#` and `}`. */
export interface HeadingAnchor extends Literal {
  type: 'headingAnchor'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    shortcode: Shortcode
    headingAnchor: HeadingAnchor
  }
  interface RootContentMap {
    shortcode: Shortcode
    headingAnchor: HeadingAnchor
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcode: 'shortcode'
    headingAnchor: 'headingAnchor'
  }
}

const leftBrace = 123
const rightBrace = 125
const lessThan = 60
const greaterThan = 62
const percent = 37
const numberSign = 35
const space = 32

/** The micromark extension: a text construct at `{`. */
export function shortcodeSyntax(): Extension {
  return {
    text: {
      [leftBrace]: [
        { name: 'shortcode', tokenize: afterBrace('shortcode', shortcodeBehind) },
        { name: 'headingAnchor', tokenize: afterBrace('headingAnchor', anchorBehind) },
      ],
    },
  }
}

/** The mdast extension: makes the nodes. */
export function shortcodeFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      shortcode(this: CompileContext, token: Token): undefined {
        this.enter({ type: 'shortcode', value: this.sliceSerialize(token) }, token)
      },
      headingAnchor(this: CompileContext, token: Token): undefined {
        this.enter({ type: 'headingAnchor', value: this.sliceSerialize(token).slice(2, -1) }, token)
      },
    },
    exit: {
      shortcode(this: CompileContext, token: Token): undefined {
        this.exit(token)
      },
      headingAnchor(this: CompileContext, token: Token): undefined {
        this.exit(token)
      },
    },
  }
}

/** A construct that begins with a brace: `next` gives the state behind it, and ends the token. */
function afterBrace(
  type: 'shortcode' | 'headingAnchor',
  next: (effects: Effects, ok: State, nok: State) => State,
): Tokenizer {
  return (effects, ok, nok) => {
    const behind = next(effects, ok, nok)
    return code => {
      effects.enter(type)
      effects.consume(code)
      return behind
    }
  }
}

function shortcodeBehind(effects: Effects, ok: State, nok: State): State {
  let closer = greaterThan
  return second

  function second(code: Code): State | undefined {
    if (code !== leftBrace) return nok(code)
    effects.consume(code)
    return third
  }

  function third(code: Code): State | undefined {
    if (code !== lessThan && code !== percent) return nok(code)
    closer = code === lessThan ? greaterThan : percent
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    // Codes below -2 are line endings: a shortcode stays on its line.
    if (code === null || code < -2) return nok(code)
    effects.consume(code)
    return code === closer ? afterCloser : inside
  }

  function afterCloser(code: Code): State | undefined {
    if (code !== rightBrace) return inside(code)
    effects.consume(code)
    return lastBrace
  }

  function lastBrace(code: Code): State | undefined {
    if (code !== rightBrace) return inside(code)
    effects.consume(code)
    effects.exit('shortcode')
    return ok
  }
}

function anchorBehind(effects: Effects, ok: State, nok: State): State {
  let size = 0
  return sign

  function sign(code: Code): State | undefined {
    if (code !== numberSign) return nok(code)
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === rightBrace && size > 0) {
      effects.consume(code)
      effects.exit('headingAnchor')
      return ok
    }
    if (code === null || code < 0 || code === space || code === leftBrace || code === rightBrace)
      return nok(code)
    size++
    effects.consume(code)
    return inside
  }
}
