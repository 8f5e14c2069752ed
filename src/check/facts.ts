import { builtInLexicon, isEnglish } from '../align/lexicon.ts'
import { type Model, priorModel } from '../align/model.ts'
import { once } from '../align/once.ts'
import { type Sentence, sentences } from '../align/sentence.ts'
import { alignSentences, type SentenceAlignment } from '../align/sentence-beads.ts'
import { codeStart, markedText, withoutCode } from '../align/text.ts'
import type { Unit } from '../align/unit.ts'
import { type Finder, finder } from '../align/word-evidence.ts'
import { noteNames } from '../segment/metadata.ts'
import { countScripts, type LanguagePair, languagePair, scriptClass } from '../segment/script.ts'
import { type Measure, measure } from './completeness.ts'

/** A term that a project translates in one way. */
export interface GlossaryEntry {
  /** In the source language; letter case does not matter. */
  term: string
  /** What the target must hold one of. */
  target: string | readonly string[]
  /** What the target must not hold where the term is meant. */
  forbidden?: readonly string[]
}

/** What checking needs to know besides the units. */
export interface CheckOptions {
  /** Language tags. */
  sourceLanguage: string
  targetLanguage: string
  /** What the project's own pairs taught; the prior without it. */
  model?: Model
  /** Words that stay as they are. */
  doNotTranslate?: readonly string[]
  glossary?: readonly GlossaryEntry[]
  /** The two languages; made when absent. */
  languages?: LanguagePair
  /** Looks words up, with the same languages and model; one for many documents saves time. Made when absent. */
  look?: Finder
}

/** What is the same for all units of one document. */
export interface Setting {
  languages: LanguagePair
  /** Whether the source is English: much is known of its words only. */
  english: boolean
  model: Model
  look: Finder
  /** Whether a lexicon or many pairs say how words are translated; without them only lengths, counts and names speak. */
  informed: boolean
  /** One letter of the target language's script. */
  targetLetter: RegExp
  /** Capitalized words and phrases that the document's translated prose, or the project's, keeps in the source's script: names. Read when first asked for. */
  names: () => ReadonlySet<string>
  doNotTranslate: readonly string[]
  glossary: readonly GlossaryEntry[]
}

/** Everything that rules look at: the unit with its texts taken apart. */
export interface Facts {
  unit: Unit
  setting: Setting
  /** Marked texts; empty where the side is absent. */
  source: string
  target: string
  /** Whether the target holds letters of its language's own writing. */
  written: boolean
  /** Sentences of both sides and how they go together; null unless both sides are there and the target is written in its language. */
  pairing: Pairing | null
}

/** Sentences of both sides with their alignment. */
export interface Pairing {
  source: readonly Sentence[]
  target: readonly Sentence[]
  alignment: SentenceAlignment
  measure: Measure
}

/** Prepares what all units share. */
export function makeSetting(units: readonly Unit[], options: CheckOptions): Setting {
  const languages = options.languages ?? languagePair(options.sourceLanguage, options.targetLanguage)
  const model = options.model ?? priorModel
  return {
    languages,
    english: isEnglish(options.sourceLanguage),
    model,
    look: options.look ?? finder({ source: options.sourceLanguage, target: options.targetLanguage }, model),
    informed:
      model.words.size >= 200 || builtInLexicon(options.sourceLanguage, options.targetLanguage).size > 0,
    targetLetter: new RegExp(`[${scriptClass(options.targetLanguage)}]`, 'u'),
    names: once(() => new Set([...model.names, ...namesIn(units, languages)])),
    doNotTranslate: options.doNotTranslate ?? [],
    glossary: options.glossary ?? [],
  }
}

/** Capitalized words and phrases in the targets that are written in their language. */
function namesIn(units: readonly Unit[], languages: LanguagePair): Set<string> {
  const names = new Set<string>()
  for (const unit of units) {
    if (unit.target === null) continue
    const text = withoutCode(markedText(unit.target.pieces))
    const { source, target } = countScripts(text, languages)
    if (target < source) continue
    for (const [phrase] of text.matchAll(/[A-Z][A-Za-z0-9]+(?: [A-Z][A-Za-z0-9]+)*/g)) {
      names.add(phrase)
      for (const word of phrase.split(' ')) names.add(word)
    }
  }
  return names
}

/** Brackets with a translator's note, and a note that is a sentence of its own. */
const translatorsNote = new RegExp(
  `[（(【[〔]※?(?:${noteNames}|옮긴이)[^）)】\\]〕]*[）)】\\]〕]|(?:^|\\n)※?(?:${noteNames})\\s*[:：][^\\n]*`,
  'g',
)

/** Addresses of Markdown links, attribute lists (`{:.warning}`) and HTML tags in comments that are written in neither: sources often stand as they were before conversion. */
const foreignMarkup =
  /\u0002[^\u0003]*\u0003|(?<=\])\([^()\s]*\)(?:\{:[^}\n]*\})?|(?<!\S)\{:[^{}\n]*\}|<\/?[a-z][a-z0-9]*(?:\s+[\w-]+=(?:"[^"<>]*"|[^\s"<>]+))*\s*\/?>/g

/** Takes a unit apart. */
export function readFacts(unit: Unit, setting: Setting): Facts {
  const source = unit.source === null ? '' : markedText(unit.source.pieces).replace(foreignMarkup, hideMarkup)
  const target = unit.target === null ? '' : markedText(unit.target.pieces).replace(translatorsNote, blank)
  const written = setting.targetLetter.test(target)
  const paired = unit.source !== null && unit.target !== null && written
  return { unit, setting, source, target, written, pairing: paired ? pair(source, target, setting) : null }
}

/** Spaces in the place of a text, so that offsets stay. */
function blank(text: string): string {
  return ' '.repeat(text.length)
}

/** Code stays, whatever it holds. */
function hideMarkup(found: string): string {
  return found.startsWith(codeStart) ? found : blank(found)
}

function pair(source: string, target: string, setting: Setting): Pairing {
  const sourceSentences = sentences(source, setting.languages.source)
  const targetSentences = withLead(sourceSentences, sentences(target, setting.languages.target))
  const alignment = alignSentences(sourceSentences, targetSentences, setting.look, setting.model)
  return {
    source: sourceSentences,
    target: targetSentences,
    alignment,
    measure: measure(alignment, setting.model),
  }
}

/** Items that explain a name: “Name. What it is.” often becomes “名前：説明。”, whose colon ends a sentence then. */
function withLead(source: readonly Sentence[], target: readonly Sentence[]): readonly Sentence[] {
  const [name] = source
  const [first, ...others] = target
  if (name === undefined || first === undefined || source.length <= target.length || name.text.length > 60)
    return target
  const lead = /^[^。：:、]{1,60}?\s*：(?=\s*\S)/.exec(first.text)?.[0]
  if (lead === undefined) return target
  const rest = first.text.slice(lead.length).trimStart()
  const start = first.end - rest.length
  return [
    { start: first.start, end: first.start + lead.length, text: lead },
    { start, end: first.end, text: rest },
    ...others,
  ]
}
