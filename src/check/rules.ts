import { brokenOff } from './rule/broken-off.ts'
import { doNotTranslate } from './rule/do-not-translate.ts'
import { fewerCells } from './rule/fewer-cells.ts'
import { glossary } from './rule/glossary.ts'
import { lostLiteral } from './rule/lost-literal.ts'
import { missingTranslation } from './rule/missing-translation.ts'
import { omittedSentence } from './rule/omitted-sentence.ts'
import { placeholder } from './rule/placeholder.ts'
import { stale } from './rule/stale.ts'
import { stuckMarkup } from './rule/stuck-markup.ts'
import { untranslatedSentence } from './rule/untranslated-sentence.ts'
import { untranslatedText } from './rule/untranslated-text.ts'
import type { UnitRule } from './rule.ts'

/** Every rule about units, in the order in which findings are given. A new rule is a file in `rule/`, a row here and one in the rule table. */
export const unitRules: readonly UnitRule[] = [
  missingTranslation,
  untranslatedText,
  untranslatedSentence,
  omittedSentence,
  brokenOff,
  fewerCells,
  placeholder,
  stale,
  lostLiteral,
  stuckMarkup,
  doNotTranslate,
  glossary,
]
