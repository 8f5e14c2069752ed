/** What a page of a document does beyond showing its text; loaded on the first interaction. */
const root = document.documentElement

/** Opens the search dialog. */
export async function openSearch(): Promise<void> {
  const { open } = await import('./search.ts')
  await open()
}

let bothPage: Promise<Document> | undefined

/** Where one language is shown: shows the other language of a unit, or hides it again. */
export async function openOther(mark: HTMLAnchorElement): Promise<void> {
  const row = mark.closest<HTMLElement>('.row')
  if (row === null) return
  if (root.dataset['page'] === 'both') {
    mark.setAttribute('aria-expanded', String(row.classList.toggle('open')))
    return
  }
  if (row.querySelector('.other') !== null) {
    showOther(mark, row, [])
    return
  }
  // What stands in for a missing translation is the other language already: its place beside the translations says more.
  if (root.dataset['page'] === 'target' && row.classList.contains('s-untranslated')) {
    location.href = mark.href
    return
  }
  try {
    showOther(mark, row, await otherOf(mark))
  } catch {
    location.href = mark.href
  }
}

/** The cells of the page that hold the texts of a row: those of a table row, else the row itself. */
function cellsOf(row: Element): Element[] {
  return row instanceof HTMLTableRowElement ? [...row.cells] : [row]
}

/** The other language of a unit, from the page with both: one text for each of its cells, `null` where there is none. */
async function otherOf(mark: HTMLAnchorElement): Promise<(Element | null)[]> {
  const [address = '', id = ''] = mark.href.split('#')
  bothPage ??= fetch(address).then(async response => {
    if (!response.ok) throw new Error(response.statusText)
    return new DOMParser().parseFromString(await response.text(), 'text/html')
  })
  const row = (await bothPage).getElementById(id)
  const wanted = root.dataset['page'] === 'source' ? '.tgt' : '.src'
  return row === null ? [] : cellsOf(row).map(cell => cell.querySelector(`:scope > ${wanted}`))
}

function showOther(mark: HTMLElement, row: HTMLElement, texts: readonly (Element | null)[]): void {
  for (const shown of row.querySelectorAll('.other')) shown.remove()
  mark.setAttribute('aria-expanded', String(texts.some(text => text !== null)))
  for (const [index, cell] of cellsOf(row).entries()) {
    const text = texts[index] ?? null
    if (text === null) continue
    const copy = document.importNode(text, true)
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id')
    copy.classList.add('other')
    cell.append(copy)
  }
}

/** What a mark means is said on hover too. */
addEventListener('pointerover', event => {
  const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('a.m') : null
  if (mark !== null && mark.title === '') mark.title = mark.getAttribute('aria-label') ?? ''
})

/** A selection stays in the column where it begins, so that one language is copied and not both. */
addEventListener('pointerdown', event => {
  const cell = event.target instanceof Element ? event.target.closest('.c') : null
  if (cell?.classList.contains('src')) root.dataset['select'] = 'src'
  else if (cell?.classList.contains('tgt')) root.dataset['select'] = 'tgt'
  else delete root.dataset['select']
})

/** Whether an element begins above `line`, in pixels. The parts of a long page that are not on the screen are not laid out for it. */
function isAbove(element: Element, line: number): boolean {
  const part = element.closest('.part')?.getBoundingClientRect()
  if (part !== undefined && part.bottom < 0) return true
  if (part !== undefined && part.top > line) return false
  return element.getBoundingClientRect().top < line
}

/** Marks the section that is being read in the contents. */
function showPlace(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map(link => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  )
  const headings = [...links.keys()].flatMap(id => document.getElementById(id) ?? [])
  const passed = headings.filter(heading => isAbove(heading, innerHeight / 4))
  const current = passed.at(-1) ?? headings[0]
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

let waiting = false
showPlace()
addEventListener(
  'scroll',
  () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      showPlace()
    })
  },
  { passive: true },
)

/** While a document is written its page changes, and with it the contents and what is open. */
addEventListener('taiyaku:update', () => {
  bothPage = undefined
  showPlace()
  for (const row of document.querySelectorAll<HTMLElement>('.row:has(.other)')) {
    const mark = row.querySelector<HTMLAnchorElement>('.m')
    if (mark) void otherOf(mark).then(texts => showOther(mark, row, texts))
  }
})

/** `j` and `k` walk from unit to unit, `e` opens the unit's line in an editor. */
addEventListener('keydown', event => {
  if (event.metaKey || event.ctrlKey || event.altKey || document.querySelector('dialog[open]') !== null)
    return
  if (event.target instanceof Element && /^(input|textarea|select)$/i.test(event.target.tagName)) return
  const marks = [...document.querySelectorAll<HTMLElement>('.rows .m')]
  const at = marks.indexOf(document.activeElement as HTMLElement)
  if (event.key === 'j' || event.key === 'k') {
    const visible = marks.findIndex(mark => !isAbove(mark, 60))
    const next = at < 0 ? marks[Math.max(visible, 0)] : marks[at + (event.key === 'j' ? 1 : -1)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  if (event.key === 'e' && at >= 0) {
    const pattern = document.querySelector<HTMLElement>('.rows')?.dataset['edit']
    const line = marks[at]?.dataset['l']
    if (pattern && line) location.href = pattern.replace('{line}', line)
  }
})

/** The contents on small screens close when a section was chosen. */
addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('.contents:popover-open a') : null
  link?.closest<HTMLElement>('.contents')?.hidePopover()
})
