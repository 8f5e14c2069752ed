import i18next, { type i18n, type TFunction } from 'i18next'

/** Interface texts of one language, by key; see `en.json`. */
export type Translate = TFunction

const files = import.meta.glob<Record<string, unknown>>('./*.json', { eager: true, import: 'default' })

/** Language tags that the interface is written in: one file each. */
export const interfaceLanguages: readonly string[] = Object.keys(files).map(file => file.slice(2, -5))

function create(): i18n {
  const resources: Record<string, { translation: Record<string, unknown> }> = {}
  for (const [file, translation] of Object.entries(files)) resources[file.slice(2, -5)] = { translation }
  const created = i18next.createInstance()
  void created.init({
    resources,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return created
}

const instance = create()

/** Interface texts in `language`, in English where a text or the language is missing. */
export function messages(language: string): Translate {
  return instance.getFixedT(interfaceLanguage(language))
}

/** The interface language for a document language: itself, its primary language, or English. */
export function interfaceLanguage(language: string): string {
  if (interfaceLanguages.includes(language)) return language
  const primary = language.split('-')[0] ?? ''
  return interfaceLanguages.includes(primary) ? primary : 'en'
}

/** The name of a language in itself, e.g. `日本語`. */
export function languageName(language: string): string {
  if (interfaceLanguages.includes(language)) return messages(language)('language.name')
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}
