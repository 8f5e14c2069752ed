import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Attributes, Document, Element, Node, Position } from '../doctree/nodes.ts'
import type { InlineText, Lines, Source } from './lines.ts'
import type { RstOptions } from './options.ts'

/** What the parts of the parser share while one document is read. A construct gets it as its first argument and never keeps it. */
export interface Context {
  readonly options: ParserOptions
  readonly document: Document
  /** The document's own source (included files have sources of their own; every `Line` names its source). */
  readonly source: Source
  readonly report: Reporter
  readonly names: Names
  readonly roles: RoleScope
  /** Files being included, outermost first: to find loops. A comment `end of inclusion from "…"` pops one. */
  readonly includes: Inclusion[]
  /** Parses a block and appends what it gives to `parent`. Titles are errors there unless `titles`. */
  parseBlocks(lines: Lines, parent: Element, settings?: { titles?: boolean }): void
  /** Parses text with inline markup; `parent` is the block that will hold the element with the text (messages about duplicate names go there). The result's messages belong after that element. */
  parseInline(text: InlineText, parent: Element): Inline
  /** Place of messages for which docutils gives no line: where the outermost block stands now. */
  here(): Place
}

/** Options with every default filled in. */
export type ParserOptions = Required<Omit<RstOptions, 'readFile'>> & Pick<RstOptions, 'readFile'>

/** One file that is being included. `clip` distinguishes several inclusions of parts of one file. */
export interface Inclusion {
  readonly path: string
  readonly clip: string
}

/** Result of an inline parse. */
export interface Inline {
  nodes: Node[]
  messages: Element[]
}

/** Where a message belongs. `line` is the 1-based line in `source`; null leaves the attribute out. */
export interface Place {
  readonly line: number | null
  readonly source: Source
  readonly position: Position
}

/** Levels of `system_message`: debug, info, warning, error, severe. */
export type Level = 0 | 1 | 2 | 3 | 4

/** Makes `system_message` elements as docutils words them, and records each as a diagnostic with a rule id. */
export interface Reporter {
  /**
   * `rule` is an id of the diagnostic table. `text` becomes the message's paragraph; `children` (literal blocks, …) follow it.
   * The caller puts the element into the tree; those below `reportLevel` are taken out again when the document is finished.
   */
  message(
    level: Level,
    rule: string,
    text: string,
    place: Place,
    children?: Node[],
    attributes?: Attributes,
  ): Element
  /** Records a finding that docutils has no message for (an unknown Sphinx directive, nesting too deep, …). */
  diagnostic(finding: Diagnostic): void
}

/** Names, ids and the lists of references that docutils keeps on the document. `place` is where messages about the element belong; default `here()`. */
export interface Names {
  /** Whether a target has the (normalized) name. */
  has(name: string): boolean
  /** docutils `note_implicit_target`; duplicate names are reported into `messageParent`. */
  implicitTarget(target: Element, messageParent: Element | null, place?: Place): void
  /** docutils `note_explicit_target`. */
  explicitTarget(target: Element, messageParent: Element | null, place?: Place): void
  /** Gives the element an id where it has none; returns it. (`note_footnote`, `note_footnote_ref`, `note_citation_ref`, `note_anonymous_target` of docutils do only this.) */
  setId(element: Element, messageParent?: Element | null, place?: Place): string
  /** docutils `note_substitution_def`: the last definition of a name holds. */
  substitution(definition: Element, name: string, messageParent: Element, place: Place): void
}

/** Roles in force: docutils' own, the language's names, Sphinx' where on, and what `role` and `default-role` defined. */
export interface RoleScope {
  define(name: string, role: Role): void
  /** Role for interpreted text without a role; null: `title-reference`. */
  setDefault(name: string | null): void
  /** Name '' asks for the default role. `messages` say that a name was found only in English, or not at all. */
  find(name: string, context: Context, place: Place): { role: Role | null; messages: Element[] }
}

/** An interpreted-text role. */
export interface Role {
  readonly name: string
  /** Options that a `role` directive may give: option name → converter, as in `DirectiveSpec`. Null: docutils' default (`class`). */
  readonly options: ReadonlyMap<string, (value: string | null) => unknown> | null
  /** Whether the `role` directive may have content. */
  readonly hasContent: boolean
  /** `call.text` still has its escapes as NUL characters (docutils' null escapes). */
  run(call: RoleCall): Inline
}

/** One use of a role. */
export interface RoleCall {
  readonly context: Context
  /** The name as written. */
  readonly name: string
  /** The whole markup. */
  readonly rawText: string
  readonly text: string
  /** Where `text` stands. */
  readonly textPosition: Position
  /** Where `text.slice(start, end)` stands. */
  partPosition(start: number, end: number): Position
  readonly options: ReadonlyMap<string, unknown>
  readonly content: readonly string[]
  /** Where the whole markup stands. */
  readonly position: Position
  /** 1-based line for messages. */
  readonly line: number
  readonly source: Source
  readonly parent: Element
}

/**
 * A directive as the explicit-markup construct cuts it out:
 * ```rst
 * .. name:: rest of the first line        lines[0] is `rest of the first line`
 *    indented block                       lines[1…] with the common indentation cut off
 * ```
 */
export interface DirectiveBlock {
  /** The name as written. */
  readonly name: string
  /** The rest of the first line (may be blank) and the indented block with its indentation cut off; blank lines at the end included. Never empty. */
  readonly lines: Lines
  /** The same lines as the enclosing block has them, from `.. name::` on. Of an embedded directive: the definition's. */
  readonly raw: Lines
  /** The whole directive as text, for messages that show it: `raw` joined by `\n`. */
  readonly blockText: string
  readonly position: Position
  /** 1-based line of the directive's first line, for messages. */
  readonly line: number
  readonly source: Source
  /** The block that will hold the nodes; messages about the name (language fallback) are appended to it. */
  readonly parent: Element
  /** Options set beforehand; a substitution definition gives `alt`. */
  readonly presets: ReadonlyMap<string, unknown>
  /** Whether section titles are allowed where the directive stands. */
  readonly titles: boolean
  /** Whether the directive is the content of a substitution definition. */
  readonly embedded: boolean
  /** Puts lines right after the directive, to be parsed as if they stood there (`include`). */
  insert(lines: Lines): void
}

/** Everything a directive's `run` may use. */
export interface DirectiveCall {
  readonly context: Context
  /** The name as written. */
  readonly name: string
  readonly arguments: readonly DirectiveArgument[]
  readonly options: ReadonlyMap<string, unknown>
  /** The options as they are written, in order. */
  readonly written: readonly WrittenOption[]
  /** Body lines, indentation taken off, without blank lines around. Empty when there is none. */
  readonly content: Lines
  /** 1-based line of the first line of content, for messages. */
  readonly contentLine: number
  readonly block: DirectiveBlock
  readonly spec: DirectiveSpec
}

/** An argument as text, with the way back to the file. */
export interface DirectiveArgument {
  readonly value: string
  readonly text: InlineText
}

/** An option of a directive as it is written. */
export interface WrittenOption {
  /** Lower case, escapes resolved. */
  readonly name: string
  readonly nameText: InlineText
  /** Null where the option has no value. */
  readonly value: InlineText | null
}

/** One row of the directive tables: what docutils calls a Directive class. */
export interface DirectiveSpec {
  readonly name: string
  readonly requiredArguments: number
  readonly optionalArguments: number
  readonly finalArgumentWhitespace: boolean
  /** Option name → converter, which gives the value or a message in docutils' words. Null: any option is allowed (opaque directives). */
  readonly options: ReadonlyMap<string, (value: string | null) => unknown> | null
  readonly hasContent: boolean
  run(call: DirectiveCall): Node[]
}

/** Result of a construct that reads lines of a block from an index on: `next` is the index of the first line that it did not read. */
export interface Read {
  readonly nodes: Node[]
  readonly next: number
  /** Whether the construct is followed by a blank line or the end of the block. */
  readonly blankFinish: boolean
}
