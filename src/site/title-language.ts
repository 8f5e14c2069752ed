import type { Bilingual } from '../project/pages/page-data.ts'
import type { SiteSettings } from '../project/pages/site-data.ts'

/** The language of a title as one side shows it: a title that was not translated is the source's, unless its letters are not. */
export function titleLanguage(settings: SiteSettings, title: Bilingual, side: 'source' | 'target'): string {
  if (title.source !== title.target) return settings[side]
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(title.source)
    ? settings.target
    : settings.source
}
