import type { BrowserRun, SiteCase, SiteExample, SiteVariant } from '../../project/pages/example-data.ts'
import type { Translate } from '../messages/messages.ts'
import { escapeHtml } from '../rows/context.ts'
import { bundleUrl, embedUrl, fileUrl, serversUrl } from './addresses.ts'
import { inLanguage, lineDiff, outcome, preferred, transcriptText } from './texts.ts'

/** What a panel needs to know of its page. */
export interface PanelContext {
  /** Interface language. */
  language: string
  t: Translate
  browserRun: BrowserRun | null
}

/** What happened when the code was run, beside the code: readable without JavaScript. */
export function examplePanel(example: SiteExample, context: PanelContext): string {
  const { t, language } = context
  if (example.notRun) {
    const today =
      example.notRun.today === null
        ? ''
        : ` <span class="today">${t('example.todayCommand')} <code>${escapeHtml(example.notRun.today)}</code></span>`
    return `<div class="example" role="group" aria-label="${escapeHtml(t('example.label'))}"><p class="result none"><b>${t('example.notRun')}</b> ${escapeHtml(inLanguage(example.notRun.why, language))}${today}</p></div>`
  }
  if (example.variants.length === 0) return ''
  const summary = example.variants.map(variant => variantLine(variant, context)).join('')
  return `<div class="example" role="group" id="example-${example.id}" aria-label="${escapeHtml(t('example.label'))}">${summary}<details><summary>${t('example.more')}</summary>${example.variants.map(variant => variantDetails(example, variant, context)).join('')}${tools(example, context)}</details></div>`
}

function variantLine(variant: SiteVariant, { t, language }: PanelContext): string {
  const [first] = variant.cases
  const result = first ? outcome(first, t) : null
  const shown =
    result === null
      ? t('example.unverified')
      : `${t('example.real', { server: result.server })}: ${result.text}`
  const why =
    variant.why === null ? '' : ` <span class="why">${escapeHtml(inLanguage(variant.why, language))}</span>`
  return `<p class="result ${result?.ok ? 'ok' : 'bad'}"><b>${t(`example.${variant.name}`)}</b> <span class="outcome">${escapeHtml(shown)}</span>${why}</p>`
}

function variantDetails(example: SiteExample, variant: SiteVariant, context: PanelContext): string {
  const { t } = context
  const diff = variant.changed
    ? `<pre class="diff" tabindex="0">${diffHtml(example.code, variant.code)}</pre>`
    : ''
  return `<section><h3>${t(`example.${variant.name}`)}</h3>${diff}${variant.cases.map(each => caseDetails(each, context)).join('')}</section>`
}

function caseDetails(each: SiteCase, { t, language }: PanelContext): string {
  const result = outcome(each, t)
  const mark = result?.ok ? 'ok' : 'bad'
  return `<details class="case"><summary class="result ${mark}">${escapeHtml(inLanguage(each.title, language))} <span class="outcome">${escapeHtml(result?.text ?? '')}</span></summary><pre tabindex="0">${escapeHtml(transcriptText(each))}</pre></details>`
}

/** A diff with text marks beside the colours. */
export function diffHtml(before: string, after: string): string {
  return lineDiff(before, after)
    .map(({ mark, text }) => {
      const line = `${mark} ${escapeHtml(text)}`
      return mark === ' ' ? line : mark === '-' ? `<del>${line}</del>` : `<ins>${line}</ins>`
    })
    .join('\n')
}

function tools(example: SiteExample, { t, language, browserRun }: PanelContext): string {
  const variant = preferred(example)
  const [first] = variant?.cases ?? []
  if (!variant || !first) return ''
  const file = fileUrl(example, variant)
  const command = `npx taiyaku example run ${example.id} --variant ${variant.name}`
  const run =
    browserRun && 'folder' in browserRun
      ? `<button type="button" data-run="${serversUrl(example.id)}" data-run-id="${example.id}" lang="${language}">${t('example.run')}</button>`
      : `<span class="none">${t(`example.${browserRun?.reason ?? 'no-pyodide'}`)}</span>`
  return `<p class="tools">${run}${file === null ? '' : `<a href="${file}" download>${escapeHtml(example.file ?? '')}</a>`}<a href="${bundleUrl(example.id, variant.name, first.name)}" download>${t('example.bundle')}</a><a href="${embedUrl(example.id)}">${t('example.embed')}</a></p><p class="command">${t('example.onMachine')} <code>${escapeHtml(command)}</code> <button type="button" data-copy="${escapeHtml(command)}">${t('example.copy')}</button></p>`
}
