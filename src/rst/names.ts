import { listAttribute, pushAttribute } from '../doctree/build.ts'
import type { Element } from '../doctree/nodes.ts'
import { startTag } from '../doctree/to-pseudo-xml.ts'
import type { Names, ParserOptions, Place, Reporter } from './context.ts'
import { makeId, whitespaceNormalize } from './name.ts'

/** Makes the registry of names and ids of one document. `here` gives the place for messages about elements without one. */
export function createNames(options: ParserOptions, report: Reporter, here: () => Place): Names {
  return new Registry(options, report, here)
}

/** Elements that may hold a message; others drop it, as docutils does. */
const bodyHolders: ReadonlySet<string> = new Set(
  (
    'document section list_item definition field_body description block_quote compound container topic sidebar ' +
    'admonition attention caution danger error hint important note tip warning footnote citation legend entry ' +
    'header footer system_message seealso versionmodified desc_content'
  ).split(' '),
)

class Registry implements Names {
  readonly #options: ParserOptions
  readonly #report: Reporter
  readonly #here: () => Place
  /** Name → element; null once the name is a duplicate. */
  readonly #names = new Map<string, Element | null>()
  readonly #explicit = new Map<string, boolean>()
  readonly #ids = new Map<string, Element>()
  readonly #typeIds = new Map<string, string>()
  readonly #counters = new Map<string, number>()
  readonly #substitutions = new Map<string, Element>()

  constructor(options: ParserOptions, report: Reporter, here: () => Place) {
    this.#options = options
    this.#report = report
    this.#here = here
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  implicitTarget(target: Element, messageParent: Element | null, place?: Place): void {
    this.#noteNames(target, messageParent, false, place)
    if (this.#options.legacyIds) this.setId(target, messageParent, place)
  }

  explicitTarget(target: Element, messageParent: Element | null, place?: Place): void {
    this.#noteNames(target, messageParent, true, place)
    if (this.#options.legacyIds) this.setId(target, messageParent, place)
  }

  setId(element: Element, messageParent?: Element | null, place?: Place): string {
    let ids = listAttribute(element, 'ids')
    if (ids.length === 0) {
      ids = [this.#createId(element)]
      element.attributes['ids'] = ids
    }
    for (const id of ids) {
      const owner = this.#ids.get(id)
      if (!owner) this.#ids.set(id, element)
      else if (owner !== element) {
        const text = `Duplicate ID: "${id}" used by ${startTag(owner)} and ${startTag(element)}`
        const message = this.#report.message(3, 'duplicate-id', text, place ?? this.#here())
        messageParent?.children.push(message)
      }
    }
    return ids.at(-1)!
  }

  substitution(definition: Element, name: string, messageParent: Element, place: Place): void {
    const key = whitespaceNormalize(name)
    const old = this.#substitutions.get(key)
    if (old) {
      const text = `Duplicate substitution definition name: "${key}".`
      messageParent.children.push(this.#report.message(3, 'duplicate-substitution', text, place))
      invalidate(old, key)
    }
    this.#substitutions.set(key, definition)
  }

  #noteNames(node: Element, messageParent: Element | null, explicit: boolean, place?: Place): void {
    for (const name of listAttribute(node, 'names')) {
      const old = this.#names.get(name)
      if (old === undefined || old === node) {
        this.#names.set(name, node)
        if (!this.#explicit.has(name)) this.#explicit.set(name, explicit)
      } else this.#duplicate(node, old, name, messageParent, explicit, place)
    }
  }

  /** Follows the table of conflicts in docutils' `set_duplicate_name`. */
  #duplicate(
    node: Element,
    old: Element | null,
    name: string,
    messageParent: Element | null,
    explicit: boolean,
    place?: Place,
  ): void {
    const oldExplicit = this.#explicit.get(name) ?? false
    this.#explicit.set(name, oldExplicit || explicit)
    let level: 0 | 1 | 2 = 0
    let rule = 'duplicate-implicit-target'
    let text = ''
    if (old && (same(node, old, 'refname') || same(node, old, 'refuri'))) {
      const reference = node.attributes['refuri'] || node.attributes['refname']
      level = 1
      rule = 'duplicate-external-target'
      text = `Duplicate name "${name}" for external target "${reference}".`
      invalidate(node, name)
    } else if (explicit && oldExplicit) {
      level = 2
      rule = 'duplicate-target'
      text = `Duplicate explicit target name: "${name}".`
      invalidate(node, name)
      if (old) {
        invalidate(old, name)
        this.#names.set(name, null)
      }
    } else if (explicit) {
      this.#names.set(name, node)
      if (old) {
        level = 1
        rule = 'target-overrides-implicit'
        text = `Target name overrides implicit target name "${name}".`
        invalidate(old, name)
      }
    } else {
      level = 1
      text = `Duplicate implicit target name: "${name}".`
      invalidate(node, name)
      if (old && !oldExplicit) {
        invalidate(old, name)
        this.#names.set(name, null)
        this.setId(old)
      }
    }
    if (level === 0) return
    const backrefs = node.type === 'target' && node.children.length === 0 ? [] : [this.setId(node)]
    const message = this.#report.message(level, rule, text, place ?? this.#here(), [], { backrefs })
    if (messageParent && bodyHolders.has(messageParent.type)) messageParent.children.push(message)
  }

  #typeId(type: string): string {
    let id = this.#typeIds.get(type)
    if (id === undefined) {
      id = makeId(type)
      this.#typeIds.set(type, id)
    }
    return id
  }

  #createId(node: Element): string {
    const { idPrefix, autoIdPrefix } = this.#options
    let base = ''
    let id = ''
    for (const name of listAttribute(node, 'names')) {
      base = idPrefix ? makeId(`x${name}`).slice(1) : makeId(name)
      id = idPrefix + base
      if (base && !this.#ids.has(id)) return id
    }
    const generic = autoIdPrefix.endsWith('%')
    const duplicate = listAttribute(node, 'dupnames')[0]
    const duplicateId = duplicate === undefined ? '' : makeId(duplicate)
    let prefix: string
    if (base && generic) prefix = `${id}-`
    else if (generic && duplicateId) prefix = `${duplicateId}-`
    else {
      prefix = idPrefix + autoIdPrefix
      if (prefix.endsWith('%')) prefix = `${prefix.slice(0, -1)}${this.#typeId(node.type)}-`
    }
    let count = this.#counters.get(prefix) ?? 0
    do id = `${prefix}${++count}`
    while (this.#ids.has(id))
    this.#counters.set(prefix, count)
    return id
  }
}

function same(one: Element, other: Element, attribute: string): boolean {
  const value = one.attributes[attribute]
  return value !== undefined && value === other.attributes[attribute]
}

/** Moves a name that is no longer unique to `dupnames`. */
function invalidate(node: Element, name: string): void {
  pushAttribute(node, 'dupnames', name)
  const names = [...listAttribute(node, 'names')]
  names.splice(names.indexOf(name), 1)
  node.attributes['names'] = names
}
