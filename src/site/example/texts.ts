import type { SiteCase, SiteExample, SiteVariant } from '../../project/pages/example-data.ts'
import { interfaceLanguage, type Translate } from '../messages/messages.ts'

/** The text in the interface language of a page. */
export function inLanguage(text: { en: string; ja: string }, language: string): string {
  return interfaceLanguage(language) === 'ja' ? text.ja : text.en
}

/** The variant that a reader of today wants: the one that runs on current software. */
export function preferred(example: SiteExample): SiteVariant | null {
  return example.variants.find(variant => variant.name === 'today') ?? example.variants[0] ?? null
}

/** How a case ended in one line, and the versions that it ran with; null before it was verified. */
export function outcome(each: SiteCase, t: Translate): { ok: boolean; text: string; server: string } | null {
  if (each.transcript === null || each.outcome === null) return null
  const { ok, status, reason, milliseconds } = each.outcome
  const answer = status === 'timeout' ? t('example.noAnswer') : status === null ? null : String(status)
  const text =
    reason !== null
      ? [answer, reason].filter(part => part !== null).join(': ')
      : answer === null
        ? 'Syntax OK'
        : status === 'timeout'
          ? answer
          : t('example.answered', { status: answer, milliseconds })
  return { ok, text, server: each.transcript.server.replaceAll('/', ' ') }
}

/** A transcript as a terminal would show it. */
export function transcriptText(each: SiteCase): string {
  if (each.transcript === null) return ''
  const lines: string[] = [`# ${each.transcript.server}`]
  for (const step of each.transcript.steps) {
    if ('config' in step) lines.push('$ apache2 -t', ...step.output)
    else if ('touch' in step) lines.push(`$ touch ${step.touch}`)
    else if ('write' in step) lines.push(`$ edit ${step.write}`)
    else {
      const [method = 'GET', path = '/'] = step.request.split(' ')
      lines.push(`$ curl ${method === 'GET' ? '' : `-X ${method} `}http://example.com${path}`)
      lines.push(step.status === 'timeout' ? '(no answer)' : `HTTP ${step.status} · ${step.milliseconds} ms`)
      if (step.body !== '') lines.push(...step.body.trimEnd().split('\n'))
      lines.push(...step.log.map(line => `error.log: ${line}`))
    }
  }
  return lines.join('\n')
}

/** Lines of `after` against `before`: `-` gone, `+` new, blank the same. */
export function lineDiff(before: string, after: string): { mark: '-' | '+' | ' '; text: string }[] {
  const a = before.split('\n')
  const b = after.split('\n')
  const common: number[][] = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  )
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: { mark: '-' | '+' | ' '; text: string }[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ mark: ' ', text: a[i] ?? '' })
      i++
      j++
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1)))
      lines.push({ mark: '-', text: a[i++] ?? '' })
    else lines.push({ mark: '+', text: b[j++] ?? '' })
  }
  return lines
}
