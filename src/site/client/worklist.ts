/** The worklist of the status page: filters in the address, sorting, a walk by keyboard, copying. */
const main = document.querySelector<HTMLElement>('main.status')
const list = document.querySelector<HTMLOListElement>('.worklist')
const form = document.querySelector<HTMLFormElement>('.filters')
const count = document.querySelector<HTMLElement>('[data-count]')
const more = document.querySelector<HTMLButtonElement>('[data-more]')
const step = 150

let entries: HTMLElement[] = list === null ? [] : ([...list.children] as HTMLElement[])
let complete = entries.length === Number(main?.dataset['total'] ?? 0)
let limit = step
const fields = ['text', 'state', 'rule', 'document', 'section', 'sort'] as const

function value(name: string): string {
  const field = form?.elements.namedItem(name)
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : ''
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Fetches the entries that the page itself does not hold. */
async function complement(): Promise<void> {
  if (complete || list === null) return
  const response = await fetch(main?.dataset['worklist'] ?? '')
  if (!response.ok) return
  const rest = (await response.json()) as string[]
  const template = document.createElement('template')
  template.innerHTML = rest.join('')
  entries = [...entries, ...([...template.content.children] as HTMLElement[])]
  complete = true
}

function matches(entry: HTMLElement): boolean {
  const data = entry.dataset
  const text = fold(value('text'))
  return (
    (value('state') === '' || data['state'] === value('state')) &&
    (value('rule') === '' || (data['rule'] ?? '').split(' ').includes(value('rule'))) &&
    (value('document') === '' || data['document'] === value('document')) &&
    (value('section') === '' || data['section'] === value('section')) &&
    (text === '' || fold(entry.textContent ?? '').includes(text))
  )
}

async function show(): Promise<void> {
  if (list === null) return
  const filtering = fields.some(name => value(name) !== '')
  if (filtering || limit > step) await complement()
  const found = entries.filter(matches)
  if (value('sort') === 'gap') found.sort((a, b) => Number(b.dataset['words']) - Number(a.dataset['words']))
  const shown = found.slice(0, limit)
  list.replaceChildren(...shown)
  const all = complete ? found.length : Number(main?.dataset['total'])
  if (count !== null) {
    const pattern = found.length === 0 ? count.dataset['none'] : count.dataset['shown']
    count.textContent = (pattern ?? '')
      .replace('{shown}', String(shown.length))
      .replace('{count}', String(all))
  }
  if (more !== null) {
    more.hidden = shown.length >= all
    more.textContent = (more.dataset['more'] ?? '').replace('{count}', String(all - shown.length))
  }
}

function remember(): void {
  const url = new URL(location.href)
  for (const name of fields) {
    if (value(name) === '') url.searchParams.delete(name)
    else url.searchParams.set(name, value(name))
  }
  history.replaceState(null, '', url)
}

function current(): HTMLElement | null {
  const focused = document.activeElement
  return focused instanceof HTMLElement ? focused.closest<HTMLElement>('.entry') : null
}

function walk(by: number): void {
  const shown = [...(list?.children ?? [])] as HTMLElement[]
  const at = current()
  const next = shown[at === null ? (by > 0 ? 0 : shown.length - 1) : shown.indexOf(at) + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

async function copy(entry: HTMLElement): Promise<void> {
  const [source, target] = [...entry.querySelectorAll('.pair > p')].map(each => each.textContent ?? '')
  const where = entry.querySelector('.where code')?.textContent ?? ''
  const state = entry.querySelector('.where b')?.textContent ?? ''
  const missing = [...entry.querySelectorAll('.missing')].map(each => `> ${each.textContent}`)
  const parts = [`- [ ] \`${where}\` ${state}`, `  > ${source}`]
  if (target) parts.push(`  > ${target}`)
  if (missing.length > 0) parts.push(...missing.map(each => `  ${each}`))
  await navigator.clipboard.writeText(`${parts.join('\n\n')}\n`)
  const button = entry.querySelector<HTMLElement>('[data-copy-entry]')
  if (button !== null) {
    const text = button.textContent
    button.textContent = '✓'
    setTimeout(() => {
      button.textContent = text
    }, 1200)
  }
}

if (form !== null) {
  const query = new URLSearchParams(location.search)
  for (const name of fields) {
    const field = form.elements.namedItem(name)
    const wanted = query.get(name)
    if (wanted === null || !(field instanceof HTMLInputElement || field instanceof HTMLSelectElement))
      continue
    if (field instanceof HTMLSelectElement && ![...field.options].some(option => option.value === wanted))
      field.add(new Option(wanted))
    field.value = wanted
  }
  if (fields.some(name => query.has(name))) void show()
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('input', () => {
    limit = step
    remember()
    void show()
  })
  form.addEventListener('reset', () => {
    setTimeout(() => {
      remember()
      void show()
    })
  })
}
more?.addEventListener('click', () => {
  limit += step
  void show()
})
list?.addEventListener('click', event => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy-entry]') : null
  const entry = button?.closest<HTMLElement>('.entry')
  if (entry) void copy(entry)
})
addEventListener('keydown', event => {
  const typing = event.target instanceof Element && /^(input|textarea|select)$/i.test(event.target.tagName)
  if (typing || event.metaKey || event.ctrlKey || event.altKey) return
  if (event.key === 'j') walk(1)
  if (event.key === 'k') walk(-1)
  const entry = current()
  if (entry === null) return
  if (event.key === 'o') entry.querySelector<HTMLAnchorElement>('.where a')?.click()
  if (event.key === 'e') entry.querySelector<HTMLAnchorElement>('a.edit')?.click()
  if (event.key === 'c') void copy(entry)
})

/** Sorting of the table of documents by the column that is clicked. */
for (const header of document.querySelectorAll<HTMLElement>('.documents th[data-sort]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...header.childNodes)
  header.append(button)
  button.addEventListener('click', () => sortBy(header))
}

function sortBy(header: HTMLElement): void {
  const body = header.closest('table')?.tBodies[0]
  if (body === undefined) return
  const column = [...(header.parentElement?.children ?? [])].indexOf(header)
  const falling = header.getAttribute('aria-sort') !== 'descending'
  for (const each of header.parentElement?.children ?? []) each.removeAttribute('aria-sort')
  header.setAttribute('aria-sort', falling ? 'descending' : 'ascending')
  const cell = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? ''
  const amount = (row: HTMLTableRowElement) => Number(cell(row).replace(/[^\d]/g, '') || '-1')
  const order =
    header.dataset['sort'] === 'number'
      ? (a: HTMLTableRowElement, b: HTMLTableRowElement) => amount(a) - amount(b)
      : (a: HTMLTableRowElement, b: HTMLTableRowElement) => cell(a).localeCompare(cell(b))
  const rows = [...body.rows].sort((a, b) => (falling ? -order(a, b) : order(a, b)))
  body.append(...rows)
}
