import type { SiteData } from '../../project/pages/site-data.ts'
import type { Translate } from '../messages/messages.ts'
import { escapeHtml } from '../rows/context.ts'
import { editUrl, pageUrl } from '../urls.ts'
import type { Entry } from './entries.ts'
import { findingHtml } from './finding.ts'

/** One unit of the worklist as HTML. Data attributes carry what the filters ask for. */
export function entryHtml(entry: Entry, data: SiteData, t: Translate): string {
  const { document, unit, slug, line } = entry
  const { settings } = data
  const page = `${pageUrl(settings, slug, 'both')}#u-${unit.id}`
  const repository = data.documents.find(each => each.slug === slug)?.repositoryPath ?? document.path
  const edit = editUrl(settings, repository, line)
  const section = unit.context.at(-1) ?? ''
  const rules = [...new Set(unit.diagnostics.map(finding => finding.rule))]
  const findings = unit.diagnostics
    .map(
      finding =>
        `<li><code>${escapeHtml(finding.rule)}</code> ${findingHtml(finding, t, entry.missing)}</li>`,
    )
    .join('')
  const where = [document.title, ...unit.context.slice(1)].map(escapeHtml).join(' › ')
  const source = unit.source === null ? '' : marked(unit.source.text, entry.missing)
  const target = unit.target?.text ?? ''
  const sideless = unit.source === null && unit.state === 'untranslated'
  return `<li class="entry s-${unit.state}" id="w-${unit.id}" tabindex="-1" data-document="${escapeHtml(document.path)}" data-section="${escapeHtml(section)}" data-state="${unit.state}" data-rule="${escapeHtml(rules.join(' '))}" data-words="${unit.words}">
<p class="where"><span class="m"></span><b>${escapeHtml(t(`state.${unit.state}`))}</b> <a href="${escapeHtml(page)}" lang="${settings.source}">${where}</a> <code>${escapeHtml(document.path)}:${line}</code>${edit === null ? '' : ` <a class="edit" href="${escapeHtml(edit)}">${escapeHtml(t('page.editUnit', { line }))}</a>`} <button type="button" class="js copy" data-copy-entry>${escapeHtml(t('status.copyMarkdown'))}</button></p>
<div class="pair"><p lang="${settings.source}">${sideless ? escapeHtml(flat(target)) : source}</p><p lang="${settings.target}">${sideless ? '' : escapeHtml(flat(target))}</p></div>
${findings === '' ? '' : `<ul class="why">${findings}</ul>`}</li>`
}

/** A unit as Markdown, for a note or an issue. */
export function entryMarkdown(entry: Entry, data: SiteData, t: Translate): string {
  const { document, unit, line } = entry
  const quote = (text: string) =>
    text
      .split('\n')
      .map(each => `> ${each}`.trimEnd())
      .join('\n')
  const parts = [`- [ ] \`${document.path}:${line}\` ${t(`state.${unit.state}`)}`]
  const text = unit.source?.text ?? (unit.state === 'untranslated' ? unit.target?.text : undefined)
  if (text !== undefined) parts.push(quote(text))
  if (unit.source !== null && unit.target !== null) parts.push(quote(unit.target.text))
  if (entry.missing.length > 0)
    parts.push(`${t('status.missing')} (${data.settings.source}):`, quote(entry.missing.join('\n')))
  return parts.map((part, index) => (index === 0 ? part : part.replace(/^/gm, '  '))).join('\n\n')
}

/** A ready text for an issue about what is left of one document. */
export function issueText(
  entries: readonly Entry[],
  share: number | null,
  data: SiteData,
  t: Translate,
): { title: string; body: string } {
  const document = entries[0]?.document
  const title = t('status.issueTitle', { title: document?.title ?? '', count: entries.length })
  const intro = t('status.issueIntro', { path: document?.path ?? '', percent: share ?? 0 })
  return { title, body: [intro, ...entries.map(entry => entryMarkdown(entry, data, t))].join('\n\n') + '\n' }
}

function flat(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

/** The source as written with its missing sentences marked: found by letters and digits, since the sentences come without markup. */
function marked(text: string, missing: readonly string[]): string {
  const whole = flat(text)
  const said = lettersOf(whole)
  const ranges: [number, number][] = []
  for (const sentence of missing) {
    const found = said.letters.indexOf(lettersOf(sentence).letters)
    const length = lettersOf(sentence).letters.length
    const first = said.places[found]
    const last = said.places[found + length - 1]
    if (length > 0 && first !== undefined && last !== undefined)
      ranges.push([wordStart(whole, first), wordEnd(whole, last)])
  }
  ranges.sort((a, b) => a[0] - b[0])
  let html = ''
  let done = 0
  for (const [start, end] of ranges) {
    if (start < done) continue
    html += `${escapeHtml(whole.slice(done, start))}<mark class="missing">${escapeHtml(whole.slice(start, end))}</mark>`
    done = end
  }
  return html + escapeHtml(whole.slice(done))
}

/** Letters and digits of a text, and the place of each in it. */
function lettersOf(text: string): { letters: string; places: readonly number[] } {
  const places = [...text.matchAll(/[\p{L}\p{N}]/gu)].flatMap(match =>
    Array.from({ length: match[0].length }, (_, unit) => match.index + unit),
  )
  return { letters: text.replace(/[^\p{L}\p{N}]/gu, ''), places }
}

/** Marks of markup and quotes before a word belong to it. */
function wordStart(text: string, index: number): number {
  return index - (text.slice(0, index).match(/[^\s\p{L}\p{N}]*$/u)?.[0].length ?? 0)
}

/** So do full stops and closing marks after it. */
function wordEnd(text: string, index: number): number {
  return index + 1 + (text.slice(index + 1).match(/^[^\s\p{L}\p{N}]*/u)?.[0].length ?? 0)
}
