import type { Document, Element, Node, Position } from '../doctree/nodes.ts'
import type { InlineText, Line, Lines, Source } from './lines.ts'
import type { RstOptions } from './options.ts'

/** What the parts of the parser share while one document is read. A construct gets it as its first argument and never keeps it. */
export interface Context {
  readonly options: Required<Omit<RstOptions, 'readFile'>> & Pick<RstOptions, 'readFile'>
  readonly document: Document
  /** The document's own source (included files have sources of their own; every `Line` names its source). */
  readonly source: Source
  readonly report: Reporter
  readonly names: Names
  readonly roles: RoleScope
  /** Parses a block and appends what it gives to `parent`. Titles are errors there unless `titles`. */
  parseBlocks(lines: Lines, parent: Element, settings?: { titles?: boolean; /** only these constructs, for content that has one shape */ initial?: string }): void
  /** Parses text with inline markup. Messages belong after the element that holds the nodes. */
  parseInline(text: InlineText, parent: Element): Inline
  /** Where the parser stands, for constructs whose parse depends on it. */
  readonly depth: { section: number; nesting: number }
}

/** Result of an inline parse. */
export interface Inline {
  nodes: Node[]
  messages: Element[]
}

/** Makes `system_message` elements as docutils words and places them, and records each as a diagnostic with a rule id. */
export interface Reporter {
  /** `rule` is an id of the diagnostic table; `line` is 1-based in the text's source, and null leaves the attribute out. `children` (literal blocks, …) follow the paragraph. Levels below `reportLevel` are returned but marked so that `attach` drops them. */
  message(level: 0 | 1 | 2 | 3 | 4, rule: string, text: string, place: { line: number | null; source: Source; position: Position }, children?: Node[], attributes?: Element['attributes']): Element
}

/** Names, ids and the lists of references that docutils keeps on the document. */
export interface Names {
  /** docutils `note_implicit_target`; duplicate names are reported into `messageParent`. */
  implicitTarget(target: Element, messageParent: Element): void
  /** docutils `note_explicit_target`. */
  explicitTarget(target: Element, messageParent: Element): void
  /** Gives the element an id where it has none; returns it. */
  setId(element: Element, messageParent?: Element): string
}

/** Roles in force: docutils' own, the language's names, Sphinx' where on, and what `role` and `default-role` defined. */
export interface RoleScope {
  define(name: string, role: Role): void
  setDefault(name: string | null): void
  find(name: string): Role | null
}

/** An interpreted-text role. */
export interface Role {
  readonly name: string
  /** `text` still has its escapes as NUL characters (docutils' null escapes). `rawText` is the whole markup. */
  run(call: RoleCall): { nodes: Node[]; messages: Element[] }
}

/** One use of a role. */
export interface RoleCall {
  readonly context: Context
  readonly name: string
  readonly rawText: string
  readonly text: string
  readonly options: ReadonlyMap<string, unknown>
  readonly content: readonly string[]
  readonly position: Position
  /** 1-based line for messages. */
  readonly line: number
  readonly source: Source
}

/** Everything a directive's `run` may use. */
export interface DirectiveCall {
  readonly context: Context
  readonly name: string
  readonly arguments: readonly DirectiveArgument[]
  readonly options: ReadonlyMap<string, unknown>
  /** Body lines, indentation taken off. Empty when there is none. */
  readonly content: Lines
  /** The whole directive, for messages that show it. */
  readonly blockText: string
  readonly position: Position
  /** 1-based line of the directive's first line, for messages. */
  readonly line: number
  readonly contentLine: number
  readonly source: Source
  readonly parent: Element
}

/** An argument as text, with the way back to the file. */
export interface DirectiveArgument {
  readonly value: string
  readonly text: InlineText
}

/** One row of the directive tables: what docutils calls a Directive class. */
export interface DirectiveSpec {
  readonly name: string
  readonly requiredArguments: number
  readonly optionalArguments: number
  readonly finalArgumentWhitespace: boolean
  /** Option name → converter: throws `OptionError` with docutils' words. Null: any option is allowed (opaque directives). */
  readonly options: ReadonlyMap<string, (value: string | null) => unknown> | null
  readonly hasContent: boolean
  run(call: DirectiveCall): Node[]
}

export type { Line }
