import type { RunnerCase, RunnerWords } from './runner.ts'
import type { RunnerState } from './runner-state.ts'

/** What came back, as it is shown. */
export interface RunnerResult {
  ok: boolean
  status: string
  body: string
  log: string
}

/** The runner on the page. */
export interface RunnerView {
  element: HTMLElement
  state(): RunnerState
  /** Shows a case, with what the reader made of it. */
  select(index: number, state: RunnerState | null): void
  show(result: RunnerResult): void
  /** What is going on, or null: nothing. */
  busy(text: string | null): void
  focus(): void
  onRun(action: () => void): void
  onTouch(action: (path: string) => void): void
  onStop(action: () => void): void
  onReset(action: () => void): void
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']

/** Builds the runner's elements. */
export function build(cases: readonly RunnerCase[], words: RunnerWords, language: 'en' | 'ja'): RunnerView {
  const element = make('section', { className: 'runner', lang: language })
  element.setAttribute('aria-label', words.label)
  const picker = make('select', {}) as HTMLSelectElement
  for (const [index, each] of cases.entries()) {
    picker.append(
      new Option(
        `${each.variant === 'today' ? words.today : words.verbatim}: ${each.title[language]}`,
        String(index),
      ),
    )
  }
  const editors = make('div', { className: 'editors' })
  const method = make('select', {}) as HTMLSelectElement
  for (const name of methods) method.append(new Option(name))
  const target = make('input', { value: '/', spellcheck: false }) as HTMLInputElement
  const host = make('input', { value: 'example.com', spellcheck: false }) as HTMLInputElement
  const headers = make('textarea', {
    rows: 2,
    spellcheck: false,
    placeholder: 'Name: value',
  }) as HTMLTextAreaElement
  const run = make('button', { type: 'submit', className: 'go', textContent: words.run })
  const stop = make('button', {
    type: 'button',
    textContent: words.stop,
    disabled: true,
  }) as HTMLButtonElement
  const touch = make('button', { type: 'button', textContent: words.touch })
  const reset = make('button', { type: 'button', textContent: words.reset })
  const status = make('p', { className: 'status-line' })
  status.setAttribute('role', 'status')
  const body = make('pre', { tabIndex: 0 })
  const log = make('pre', { tabIndex: 0 })
  const form = make('form', {})
  const request = make('div', { className: 'request' })
  request.append(
    labelled(words.method, method),
    labelled(words.target, target),
    labelled(words.host, host),
    labelled(words.headers, headers),
  )
  const buttons = make('p', { className: 'tools' })
  buttons.append(run, stop, touch, reset)
  form.append(labelled(words.case, picker), editors, request, buttons)
  const output = make('div', { className: 'output' })
  output.hidden = true
  output.append(heading(words.response), body, heading(words.log), log)
  element.append(make('p', { className: 'emulated', textContent: words.emulated }), form, status, output)

  let texts = new Map<string, HTMLTextAreaElement>()
  const select = (index: number, state: RunnerState | null): void => {
    const server = cases[index]?.server
    if (!server) return
    picker.value = String(index)
    texts = new Map()
    editors.replaceChildren()
    const scripts = Object.keys(server.files).sort(
      (a, b) => Number(b.endsWith('.wsgi')) - Number(a.endsWith('.wsgi')),
    )
    for (const [name, text] of [
      ['site.conf', state?.conf ?? server.conf] as const,
      ...scripts.map(path => [path, state?.files[path] ?? server.files[path] ?? ''] as const),
    ]) {
      const field = make('textarea', {
        value: text.trimEnd(),
        spellcheck: false,
        rows: Math.min(18, text.trimEnd().split('\n').length + 1),
      }) as HTMLTextAreaElement
      texts.set(name, field)
      const box = make('details', { open: name === 'site.conf' || name.endsWith('.wsgi') })
      field.setAttribute('aria-label', name)
      box.append(make('summary', { textContent: name }), field)
      editors.append(box)
    }
    method.value = state?.method ?? 'GET'
    target.value = state?.target ?? server.target
    host.value = state?.host ?? 'example.com'
    headers.value = Object.entries(state?.headers ?? {})
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')
    output.hidden = true
    status.textContent = ''
  }
  picker.addEventListener('change', () => select(Number(picker.value), null))
  return {
    element,
    select,
    state: () => ({
      case: Number(picker.value),
      conf: `${texts.get('site.conf')?.value ?? ''}\n`,
      files: Object.fromEntries(
        [...texts]
          .filter(([name]) => name !== 'site.conf')
          .map(([name, field]) => [name, `${field.value}\n`]),
      ),
      method: method.value,
      target: target.value.startsWith('/') ? target.value : `/${target.value}`,
      host: host.value,
      headers: readHeaders(headers.value),
    }),
    show: result => {
      status.textContent = `${result.status} (${words.mark})`
      status.className = `status-line result ${result.ok ? 'ok' : 'bad'}`
      body.textContent = result.body
      log.textContent = result.log === '' ? words.noLog : result.log
      output.hidden = false
    },
    busy: text => {
      stop.disabled = text === null
      element.toggleAttribute('aria-busy', text !== null)
      if (text !== null) {
        status.className = 'status-line'
        status.textContent = text
      }
    },
    focus: () => picker.focus({ preventScroll: true }),
    onRun: action =>
      form.addEventListener('submit', event => {
        event.preventDefault()
        action()
      }),
    onTouch: action =>
      touch.addEventListener('click', () =>
        action([...texts.keys()].find(name => name.endsWith('.wsgi')) ?? ''),
      ),
    onStop: action => stop.addEventListener('click', action),
    onReset: action => reset.addEventListener('click', action),
  }
}

function readHeaders(text: string): Record<string, string> {
  const pairs = text.split('\n').flatMap(line => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line.trim()) ?? []
    return name === undefined ? [] : [[name, value ?? ''] as const]
  })
  return Object.fromEntries(pairs)
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties)
}

function labelled(text: string, field: HTMLElement): HTMLElement {
  const label = make('label', {})
  label.append(make('span', { textContent: text }), field)
  return label
}

function heading(text: string): HTMLElement {
  return make('h4', { textContent: text })
}
