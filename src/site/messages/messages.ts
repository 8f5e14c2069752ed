import i18next from 'i18next'
import { siteHandle } from '../data.ts'
import type { MessageFiles } from './load.ts'

/** Interface texts of one language, by key; see `en.json`. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string

const instances = new WeakMap<MessageFiles, (language: string) => Translate>()

/** Interface texts in `language`, in English where a text or the language is missing. */
export function messages(language: string): Translate {
  const files = siteHandle().messages
  let translator = instances.get(files)
  if (translator === undefined) {
    translator = translatorOf(files)
    instances.set(files, translator)
  }
  return translator(interfaceLanguage(language))
}

function translatorOf(files: MessageFiles): (language: string) => Translate {
  const instance = i18next.createInstance()
  void instance.init({
    resources: Object.fromEntries(
      Object.entries(files).map(([language, translation]) => [language, { translation }]),
    ),
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  const known = new Map<string, Translate>()
  return language => {
    const before = known.get(language)
    if (before !== undefined) return before
    const fixed = instance.getFixedT(language)
    const translate = remembering((key, values) => fixed(key, { ...values }))
    known.set(language, translate)
    return translate
  }
}

/** Texts without values in them are looked up once: pages ask for the same few thousands of times. */
function remembering(translate: Translate): Translate {
  const texts = new Map<string, string>()
  return (key, values) => {
    if (values !== undefined) return translate(key, values)
    const text = texts.get(key) ?? translate(key)
    texts.set(key, text)
    return text
  }
}

/** The interface language for a document language: itself, its primary language, or English. */
export function interfaceLanguage(language: string): string {
  const files = siteHandle().messages
  if (files[language] !== undefined) return language
  const primary = language.split('-')[0] ?? ''
  return files[primary] !== undefined ? primary : 'en'
}

/** The name of a language in itself, e.g. `日本語`. */
export function languageName(language: string): string {
  if (siteHandle().messages[language] !== undefined) return messages(language)('language.name')
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}
