import { isCode, isLoneName } from './code.ts'

/** What a comment is for, judged by its text alone. */
export type CommentUse =
  /** English to be translated, as far as one can see. */
  | 'source'
  /** Text for maintainers: addresses, versions, dates, commits, rules, licences, tasks. */
  | 'metadata'
  /** A mark of this tool (`taiyaku: …`). */
  | 'mark'
  /** A directive or label whose spelling makes docutils read it as a comment. */
  | 'misspelled-directive'
  | 'misspelled-label'

/** Keys of page metadata; with a colon they make a line metadata whatever follows. */
const strongKey =
  /^(?:urls?|sources?|source url|original(?: url| source| document)?|doc(?:ument)?s? ?version|version|check(?:ed)? ?date|last[- ](?:checked|updated|modified|reviewed|change|sync(?:ed)?)|commits?|commit ?id|revision|sha1?|hash|translators?|translated by|translation date|reviewers?|authors?|maintainers?|date|license|licence|spdx-license-identifier|filename|permalink|origin|upstream)\s*[:：=]/i
const loneKey = /^(?:urls?|sources?)\s*$/i
const commitLine = /^commits? (?:(?:on|id|hash|date|sha)\b(?:\W*$|.*\d)|[0-9a-f]{7,40}$)/i
const codingLine = /^(?:[A-Za-z]*-\*-.*-\*-|(?:vim?|ex):\s*(?:set?\b|[\w:]+=|\w+$)|kate:|local variables:)/i
const urlLine = /^<?(?:https?|ftp|file|git):\/\/\S+>?$/i
const ruleLine = /^[-=_*~#+.^:<>/|\s—–‐─━]+$/
const syncLine = /^(?:last )?(?:synced|updated|checked|translated) (?:on|with|at|from)\b.*\d/i
const hashLine = /^[0-9a-f]{7,40}$/i
const dateLine = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/
const taskLine =
  /^(?:todo|fixme|xxx|hack|tbd|wip|prod|dev|manual-regeneration|ignore)\b\s*(?:[:：(\-–—]|$)|^ignore (?:this|the) \w+ because\b|^manual-|^note\([\w@ .-]+\):/i
/** `XXX this needs an example`, `TODO describe it`; “TODO lists” are a matter of their own. */
const shoutedTask = /^(?:XXX|FIXME)\s|^TODO\s+(?!lists?\b|items?\b|apps?\b)[a-z]/
const licenceLine =
  /^(?:copyright\b|\(c\)|©|:copyright:|licen[cs]ed under|spdx-|this (?:file|work|document|page|article) is (?:part of|licen[cs]ed|automatically|auto-?generated|generated)|do not edit\b|auto-?generated\b|generated (?:by|from)\b|.* documentation master file\b|docstring of \S+$|the files? in this )/i
/** What translators' notes are called, as alternatives of a pattern. */
export const noteNames: string = '訳注|訳者注|訳註|訳者註|译注|译者注|譯註|역주|옮긴이 ?주'
const noteLine = new RegExp(
  `^(?:translat(?:or|ion)(?:'s|s'|’s)? note|notes? (?:to|for) (?:the )?translators?)\\b|^(?:${noteNames}|옮긴이)`,
  'i',
)
const toolLine =
  /^(?:ignore|end ?ignore|prettier-ignore(?:-start|-end)?|markdownlint-(?:disable|enable|capture|restore|configure-file)\b.*|toc|tocstop|more|endtoc|textlint-(?:disable|enable)\b.*|spell-?checker:.*|cspell:.*|lint (?:disable|enable)\b.*|vale (?:off|on|\S+ = \S+)|no-?index|nosearch|manual-references|old (?:link|heading)s?(?:[,.:;].*)?|ANCHOR(?:_END)?:\s*[\w-]+|(?:start|end) doctoc\b.*|doctoc\b.*|all-contributors-.*|(?:eslint|remark|stylelint|alex|write-good)(?:-[\w-]+)?\b[^.]*)$/i
const markLine = /^taiyaku\s*:/i
const bareLabel = /^_[a-z0-9][\w.-]*:?$/i
const labelLine = /^_?[a-z0-9][a-z0-9]*(?:[-_.][a-z0-9]+)+_?\s?:$/i

/** A lone word with a colon introduces something in prose; before a title it is a label. */
const wordLine = /^[a-z][a-z0-9]*\s?:$/

/** Names of directives whose single-colon spelling is a common slip. */
const directiveName =
  /^(attention|caution|danger|error|hint|important|note|tip|warning|admonition|seealso|versionadded|versionchanged|deprecated|code|code-block|sourcecode|image|figure|literalinclude|include|toctree|contents|sidebar|topic|table|list-table|csv-table|rubric|only|highlight|index|raw|math|glossary|container|parsed-literal|epigraph|pull-quote)\s*:(?!:)\s*(.*)$/i

/** Whether a line of a comment is metadata wherever it stands. */
function isMetadataLine(line: string): boolean {
  return (
    strongKey.test(line) ||
    loneKey.test(line) ||
    commitLine.test(line) ||
    syncLine.test(line) ||
    codingLine.test(line) ||
    urlLine.test(line) ||
    ruleLine.test(line) ||
    hashLine.test(line) ||
    dateLine.test(line)
  )
}

/** A line that reads as prose: several words of an alphabet, most in lower case. */
function isProse(line: string): boolean {
  const words = line.split(/\s+/).filter(word => /^[\p{Ll}'’]+[.,;:!?]?$/u.test(word))
  return words.length >= 4
}

/**
 * Whether a text may be a source only when something translates it: a lone word in small letters, a file name, an address, marks. Commented
 * lists of files and leftovers look like that.
 */
export function isWeak(text: string): boolean {
  const trimmed = text.trim()
  if (!/\p{L}{2}/u.test(trimmed)) return true
  // Columns: a table that a translation may have, or the output of a program.
  if (/\S(?:\t| {3,})\S.*\S(?:\t| {3,})\S/.test(trimmed)) return true
  return !/\s/.test(trimmed) && (/^[^\p{Lu}]*$/u.test(trimmed) || /\w[._/:@-]\w/.test(trimmed))
}

/** Whether the lone line of a comment could be prose as well as a label, so that what stands below it decides. */
export function isLoneWord(line: string): boolean {
  return wordLine.test(line.trim()) || /\.[a-z]+\s?:$/i.test(line.trim())
}

/** What the misspelled directive of a comment is called, and the rest of its first line; null when the comment is none. */
export function misspelledDirective(firstLine: string): { name: string; rest: string } | null {
  const match = directiveName.exec(firstLine)
  return match === null ? null : { name: (match[1] ?? '').toLowerCase(), rest: match[2] ?? '' }
}

/**
 * Judges a comment by its lines (marks and indentation taken off). A comment whose first line is metadata stays metadata below it until a
 * line of prose: `proseFrom` is the index of the first line that is to be read as source, `lines.length` when none is.
 */
export function judgeComment(lines: readonly string[]): { use: CommentUse; proseFrom: number } {
  const trimmed = lines.map(line => line.trim())
  const start = trimmed.findIndex(line => line !== '')
  const first = trimmed[start]
  const end = lines.length
  if (first === undefined) return { use: 'metadata', proseFrom: end }
  const alone = trimmed.slice(start + 1).every(line => line === '')
  if (markLine.test(first)) return { use: 'mark', proseFrom: end }
  if (alone && bareLabel.test(first)) return { use: 'metadata', proseFrom: end }
  if (misspelledDirective(first) !== null) return { use: 'misspelled-directive', proseFrom: start }
  if (alone && (labelLine.test(first) || wordLine.test(first)))
    return { use: 'misspelled-label', proseFrom: start }
  if (
    /^([=~^"'`#*+.-])\1{2,}$/.test(trimmed[start + 1] ?? '') &&
    /^\p{L}/u.test(first) &&
    !strongKey.test(first)
  )
    return { use: 'source', proseFrom: start }
  const solid = trimmed.filter(line => line !== '')
  if (
    !ruleLine.test(first) &&
    isCode(first) &&
    !isLoneName(solid) &&
    solid.filter(isCode).length * 2 > solid.length
  )
    return { use: 'metadata', proseFrom: end }
  // A shouted line speaks to maintainers, unless it is a heading, an item or a row of Markdown.
  if (alone && /^[^\p{Ll}#*|-][^\p{Ll}]*$/u.test(first) && (first.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 3)
    return { use: 'metadata', proseFrom: end }
  if (taskLine.test(first) || shoutedTask.test(first) || licenceLine.test(first) || noteLine.test(first))
    return { use: 'metadata', proseFrom: end }
  if (alone && toolLine.test(first)) return { use: 'metadata', proseFrom: end }
  if (isMetadataLine(first)) {
    // A rule with a text below it is the line over a title.
    if (
      ruleLine.test(first) &&
      !alone &&
      trimmed.slice(start + 1).some(line => line !== '' && !isMetadataLine(line))
    ) {
      return { use: 'source', proseFrom: start }
    }
    const prose = trimmed.findIndex((line, index) => index > start && isProse(line) && !isMetadataLine(line))
    return prose === -1 ? { use: 'metadata', proseFrom: end } : { use: 'source', proseFrom: prose }
  }
  return { use: 'source', proseFrom: start }
}

const translatorsNote = new RegExp(
  `^[\\s(（[［「【〔<＜*_※＊]*(?:${noteNames}|translator['’]?s? notes?\\s*(?:[:：)\\]）］]|$))`,
  'i',
)

/** Whether a text is a translator's note: it has no counterpart on the other side and is left out of comparisons. */
export function isTranslatorsNote(text: string): boolean {
  return translatorsNote.test(text)
}

/** Names under which an admonition may stand in English, for `.. note::` and its kin. */
const admonitionName =
  /^\W*(?:notes?|tips?|hints?|important|warnings?|caution|attention|danger|error|see also|seealso|info(?:rmation)?|beta|experimental|feedback|before you begin|good to know|watch out|(?:new|changed|added|deprecated|available|removed) (?:in|since|from)\b.*|deprecated|todo|example)\s*[:!.]*\W*$/i

/** Whether a text is a name under which an admonition may stand in English. */
export function isAdmonitionName(text: string): boolean {
  return admonitionName.test(text)
}
