import type { ReadOptions } from '../../units/paired-document.ts'
import type { Config } from '../config/config.ts'

/** What reading needs of a config; plain data, so that it can be handed to a thread. */
export type ReadSettings = Omit<ReadOptions, 'path' | 'syntax' | 'rst' | 'model'>

/** Takes from a config what reading needs. */
export function readSettings(config: Config): ReadSettings {
  return {
    sourceLanguage: config.languages.source,
    targetLanguage: config.languages.target,
    doNotTranslate: config.doNotTranslate,
    glossary: config.glossary,
    severities: config.rules,
  }
}
