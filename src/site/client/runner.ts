import type { EmulatedAnswer, StartResult } from '../../example/browser/emulation.ts'
import type { SiteServer } from '../../project/pages/example-data.ts'
import { runner as en } from '../messages/en.json'
import { runner as ja } from '../messages/ja.json'
import { readState, writeState } from './runner-state.ts'
import { build, type RunnerView } from './runner-view.ts'
import { startWorker, type Worked } from './runner-worker.ts'

/** A case as `servers.json` gives it. */
export interface RunnerCase {
  variant: 'verbatim' | 'today'
  name: string
  title: { en: string; ja: string }
  server: SiteServer
}

/** Interface texts of the runner. */
export type RunnerWords = typeof en

/** Opens the runner below the button that was pressed: editors, a request, what comes back. All of it is emulated, and says so. */
export async function openRunner(button: HTMLElement): Promise<void> {
  const root = document.documentElement
  const id = button.dataset['runId'] ?? ''
  const language = (button.closest('[lang]')?.getAttribute('lang') ?? root.lang).startsWith('ja')
    ? 'ja'
    : 'en'
  const words: RunnerWords = (root.dataset['lang'] ?? language) === 'ja' ? ja : en
  const host = button.closest('.example, .embedded')
  if (!host) return
  const open = host.querySelector<HTMLElement>('.runner')
  if (open) {
    open.querySelector<HTMLElement>('textarea')?.focus()
    return
  }
  const response = await fetch(button.dataset['run'] ?? '')
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`)
  const cases = (await response.json()) as RunnerCase[]
  const view = build(cases, words, language)
  host.append(view.element)
  const saved = readState(id)
  view.select(saved?.case ?? preferredCase(cases), saved)
  run(view, cases, words, id)
  view.element.scrollIntoView({ block: 'nearest' })
  view.focus()
}

function preferredCase(cases: readonly RunnerCase[]): number {
  return Math.max(
    0,
    cases.findIndex(each => each.variant === 'today'),
  )
}

function run(view: RunnerView, cases: readonly RunnerCase[], words: RunnerWords, id: string): void {
  let worker: Worked | null = null
  let turn = 0
  const stop = (): void => {
    turn += 1
    worker?.end()
    worker = null
    view.busy(null)
  }
  view.onRun(async () => {
    const mine = ++turn
    const state = view.state()
    writeState(id, state)
    view.busy(worker === null ? words.loading : words.running)
    try {
      worker ??= await startWorker(step => {
        if (mine === turn) view.busy(words[step])
      })
      const server = cases[state.case]?.server
      if (!server || mine !== turn) return
      view.busy(words.running)
      const edited = { ...server, conf: state.conf, files: { ...server.files, ...state.files } }
      const started = await worker.start(edited)
      if (mine !== turn) return
      if (!started.ok) {
        view.show(refused(started, words))
        return
      }
      const { answer, milliseconds } = await worker.request(state)
      if (mine === turn) view.show(described(answer, milliseconds, words))
    } catch (error) {
      if (mine === turn)
        view.show({
          ok: false,
          status: words.failed,
          body: String(error instanceof Error ? error.message : error),
          log: '',
        })
    } finally {
      if (mine === turn) view.busy(null)
    }
  })
  view.onTouch(async path => {
    if (worker === null) return
    const mine = ++turn
    view.busy(words.running)
    await worker.touch(path)
    const { answer, milliseconds } = await worker.request(view.state())
    if (mine !== turn) return
    view.show(described(answer, milliseconds, words))
    view.busy(null)
  })
  view.onStop(() => {
    stop()
    view.show({ ok: false, status: words.stopped, body: '', log: '' })
  })
  view.onReset(() => {
    stop()
    writeState(id, null)
    view.select(view.state().case, null)
  })
}

function refused(
  result: Exclude<StartResult, { ok: true }>,
  words: RunnerWords,
): { ok: boolean; status: string; body: string; log: string } {
  if ('notEmulated' in result)
    return { ok: false, status: words.notEmulated, body: result.notEmulated, log: '' }
  return { ok: false, status: words.configFailed, body: result.output.join('\n'), log: '' }
}

function described(
  answer: EmulatedAnswer,
  milliseconds: number,
  words: RunnerWords,
): { ok: boolean; status: string; body: string; log: string } {
  if ('notEmulated' in answer)
    return { ok: false, status: words.notEmulated, body: answer.notEmulated, log: '' }
  const ok = typeof answer.status === 'number' && answer.status < 400
  const status =
    answer.status === 'timeout'
      ? words.timeout
      : `HTTP ${answer.status} · ${Math.max(1, Math.round(milliseconds))} ms`
  const headers = answer.headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  return {
    ok,
    status,
    body: headers === '' ? answer.body : `${headers}\n\n${answer.body}`,
    log: answer.log.join('\n'),
  }
}
