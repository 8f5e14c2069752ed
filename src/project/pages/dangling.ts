import { didYouMean } from '../../diagnostic/closest.ts'
import { type Inventory, isBuiltIn, lookUp } from '../../rst/resolve/across.ts'
import { documentName, referredName } from '../../rst/resolve/document-path.ts'
import { slugOf } from './addresses.ts'
import type { OpenReference, PageData } from './page-data.ts'

/** A reference that leads nowhere. */
export interface Dangling {
  rule: 'unknown-document' | 'unknown-cross-reference'
  message: string
  reference: OpenReference
}

/** What is known of all documents when references are looked up. */
export interface Known {
  inventory: Inventory
  slugs: ReadonlySet<string>
  /** Whether there is a file at a path relative to the content folder. */
  hasFile(path: string): boolean
}

/** The references of a document that lead nowhere, in reading order, each once. Names of another project (`python:label`) are not looked up. */
export function danglingReferences(
  { path, references }: Pick<PageData, 'path' | 'references'>,
  known: Known,
): Dangling[] {
  const from = documentName(path)
  const told = new Set<string>()
  return references.flatMap((reference): Dangling[] => {
    const { role, target, explicit } = reference
    const key = `${role} ${target} ${explicit}`
    if (told.has(key)) return []
    told.add(key)
    if (role === 'toctree' || role === 'doc') {
      const message = unknownDocument(reference, from, known)
      return message === null ? [] : [{ rule: 'unknown-document', message, reference }]
    }
    const found = lookUp({ domain: 'std', role, target, explicit }, from, known.inventory)
    if (typeof found !== 'string' || found === '' || /^[\w.+-]+:\S/.test(target)) return []
    const message = unknownName(reference, known.inventory)
    return [{ rule: 'unknown-cross-reference', message, reference }]
  })
}

function unknownDocument({ role, target }: OpenReference, from: string, known: Known): string | null {
  if (isBuiltIn(target) || (role === 'doc' && /^[\w.+-]+:\S/.test(target))) return null
  const path = referredName(target, from)
  const name = path === null ? null : documentName(path)
  if (name !== null && (known.inventory.documents.has(name) || known.slugs.has(slugOf(name)))) return null
  const names = role === 'toctree' ? `The toctree names "${target}"` : `:doc: refers to "${target}"`
  if (name === null)
    return `${names}, which lies outside the folder of the documents. Mend the path, or take it out.`
  const file = ['.rst', '.md'].map(ending => name + ending).find(known.hasFile)
  if (file !== undefined)
    return `${names}, but ${file} is not on the site: the config (include, exclude) or its name leaves it out, or it has an error of its own. Let it in, or take the reference out.`
  const meant = near(name, name.lastIndexOf('/') + 1, known.inventory.documents)
  return `${names}, but there is no document ${name}.${meant} Mend the path, or take it out.`
}

function unknownName({ role, target }: OpenReference, { labels, terms }: Inventory): string {
  if (role === 'term')
    return `No glossary has the term "${target}".${near(target.toLowerCase(), 0, terms)} Mend the name, or add the term to a glossary directive.`
  if (role === 'option')
    return `No document describes the option "${target}". Mend the name, describe it with an option directive, or write it as code.`
  const label = labels.get(target)
  if (label !== undefined)
    return `The label "${target}" stands before no title, so that :${role}: has no text to show. Write the text: :${role}:\`text <${target}>\`.`
  const meant = near(target, 0, labels)
  return `There is no label "${target}".${meant} Mend the name, or write ".. _${target}:" before the section that is meant.`
}

/** A question for the name that was probably meant. It begins as the given one does up to two letters after `fixed`: large projects have too many names to compare them all. */
function near(name: string, fixed: number, known: ReadonlyMap<string, unknown>): string {
  const start = name.slice(0, fixed + 2)
  return didYouMean(
    name,
    [...known.keys()].filter(each => each.startsWith(start)),
  )
}
