import { type RecordsFile, recordsName } from '../search/index-files.ts'
import { normalizeForSearch } from '../search/normalize.ts'
import { type Hit, rank, termsOf } from '../search/rank.ts'
import type { SearchRecord } from '../search/records.ts'

/** Interface texts of the dialog. */
interface Words {
  title: string
  placeholder: string
  hint: string
  none: string
  failed: string
  loading: string
  count: string
}

/** Gives the records that may hold what is asked. */
type Engine = (query: string) => Promise<readonly SearchRecord[]>

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  init(): Promise<void>
  search(query: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>
}

const shownHits = 30
const lookedAt = 24
const root = document.documentElement
const base = root.dataset['base'] ?? '/'
const button = document.querySelector<HTMLElement>('[data-search]')
const words = JSON.parse(button?.dataset['search'] ?? '{}') as Words

let engine: Promise<Engine> | undefined
let dialog: HTMLDialogElement | undefined
let asked = 0

async function openEngine(): Promise<Engine> {
  const response = await fetch(`${base}${recordsName}`)
  const { all, records, replaced } = (await response.json()) as RecordsFile
  if (all) return async () => records
  const gone = new Set(replaced)
  const address = new URL(`${base}pagefind/pagefind.js`, location.href).href
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  await pagefind.options({ language: 'ja', baseUrl: base })
  await pagefind.init()
  return async query => {
    const { results } = await pagefind.search(normalizeForSearch(query))
    const found = await Promise.all(results.slice(0, lookedAt).map(result => result.data()))
    const indexed = found.map(({ raw_url }) => JSON.parse(raw_url) as SearchRecord)
    return [...records, ...indexed.filter(({ slug }) => !gone.has(slug))]
  }
}

/** Opens the dialog; the index is loaded now, and not before. */
export async function open(): Promise<void> {
  dialog ??= makeDialog()
  if (!dialog.open) dialog.showModal()
  dialog.querySelector('input')?.select()
  if ((await ready()) !== null) say('')
}

/** The engine; null, and said so, when it cannot be loaded. */
async function ready(): Promise<Engine | null> {
  engine ??= openEngine()
  try {
    return await engine
  } catch {
    engine = undefined
    say(words.failed)
    return null
  }
}

/** While documents are written, what is found changes. */
addEventListener('taiyaku:update', () => {
  engine = undefined
})

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog')
  made.className = 'search'
  made.setAttribute('aria-label', words.title)
  made.innerHTML = `<form method="dialog"><input type="search" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="true" aria-controls="_hits" aria-autocomplete="list"><p class="hint"></p></form><p role="status" class="hint"></p><ul id="_hits" role="listbox"></ul>`
  const input = made.querySelector('input')!
  input.placeholder = words.placeholder
  input.setAttribute('aria-label', words.title)
  made.querySelector('ul')!.setAttribute('aria-label', words.title)
  made.querySelector('.hint')!.textContent = words.hint
  input.addEventListener('input', () => void ask(input.value))
  made.addEventListener('keydown', event => keys(event, input))
  made.addEventListener('click', event => {
    if (event.target === made) made.close()
  })
  made.querySelector('form')!.addEventListener('submit', event => event.preventDefault())
  document.body.append(made)
  say(words.loading)
  return made
}

function keys(event: KeyboardEvent, input: HTMLInputElement): void {
  if (event.isComposing) return
  const hits = [...(dialog?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
  const at = hits.findIndex(hit => hit.getAttribute('aria-selected') === 'true')
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    const next = hits[(at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + hits.length) % hits.length]
    for (const hit of hits) hit.setAttribute('aria-selected', String(hit === next))
    next?.scrollIntoView({ block: 'nearest' })
    if (next) input.setAttribute('aria-activedescendant', next.id)
  }
  // In a search field the first Esc would only empty it.
  if (event.key === 'Escape') {
    event.preventDefault()
    dialog?.close()
  }
  if (event.key === 'Enter') {
    event.preventDefault()
    ;(hits[Math.max(at, 0)]?.querySelector('a') ?? undefined)?.click()
  }
}

function say(text: string): void {
  const status = dialog?.querySelector('[role=status]')
  if (status) status.textContent = text
}

async function ask(query: string): Promise<void> {
  const mine = ++asked
  const find = await ready()
  if (find === null || dialog === undefined) return
  const records = query.trim() === '' ? [] : await find(query)
  if (mine !== asked) return
  const hits = rank(records, query)
  const list = dialog.querySelector('ul')!
  list.replaceChildren(...hits.slice(0, shownHits).map((hit, index) => item(hit, termsOf(query), index)))
  dialog.querySelector('input')!.removeAttribute('aria-activedescendant')
  say(
    query.trim() === ''
      ? ''
      : hits.length === 0
        ? words.none.replace('{query}', query)
        : words.count.replace('{count}', String(hits.length)),
  )
}

function item(hit: Hit, terms: string[], index: number): HTMLElement {
  const { record, row } = hit
  const option = document.createElement('li')
  option.id = `_hit-${index}`
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  const link = document.createElement('a')
  link.tabIndex = -1
  link.href = `${base}${record.slug === '' ? '' : `${record.slug.split('/').map(encodeURIComponent).join('/')}/`}#${row.id}`
  link.append(line('b', record.section === '' ? record.title : `${record.title} › ${record.section}`, []))
  if (row.source !== '') link.append(line('span', row.source, terms))
  if (row.target !== '') link.append(line('span', row.target, terms))
  link.addEventListener('click', () => dialog?.close())
  option.append(link)
  return option
}

/** A line of text, cut around the first word that was found, with the words marked. */
function line(tag: string, text: string, terms: string[]): HTMLElement {
  const element = document.createElement(tag)
  const [folded, places] = foldWithPlaces(text)
  const first = Math.min(...terms.map(term => folded.indexOf(term)).filter(at => at >= 0))
  const start = Number.isFinite(first) && first > 60 ? Math.max(0, (places[first] ?? 0) - 40) : 0
  const ranges = terms.flatMap(term => {
    const found: [number, number][] = []
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
      found.push([places[at] ?? 0, (places[at + term.length - 1] ?? 0) + 1])
    return found
  })
  ranges.sort((a, b) => a[0] - b[0])
  let done = start
  if (start > 0) element.append('…')
  const end = start + 220
  for (const [from, to] of ranges) {
    if (from < done || from > end) continue
    element.append(text.slice(done, from))
    const mark = document.createElement('mark')
    mark.textContent = text.slice(from, to)
    element.append(mark)
    done = to
  }
  element.append(text.slice(done, Math.max(end, done)), text.length > end ? '…' : '')
  if (tag === 'span') element.lang = /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? 'ja' : 'en'
  return element
}

/** The text as search compares it, letter by letter, with the place of each letter in the original. */
function foldWithPlaces(text: string): [string, number[]] {
  let folded = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const folds = normalizeForSearch(`${text[at - 2] ?? ''}${text[at - 1] ?? ''}`)
    const more = normalizeForSearch(
      `${text[at - 2] ?? ''}${text[at - 1] ?? ''}${text[at]}${/[ァ-ヺー]/.test(text[at + 1] ?? '') ? text[at + 1] : ''}`,
    )
    const added = /\s/.test(text[at] ?? '')
      ? ' '
      : more.length > folds.length
        ? normalizeForSearch(text[at] ?? '')
        : ''
    for (const letter of added) {
      folded += letter
      places.push(at)
    }
  }
  return [folded, places]
}
