import { pythonRepr } from '../../doctree/python-repr.ts'
import type { DirectiveSpec } from '../context.ts'
import { callPlace, contentPosition, contentText, fixedText } from './call.ts'
import { unchangedRequired } from './converters.ts'
import { directive } from './specs.ts'

/** `restructuredtext-test-directive`: reports how it was read. */
export const testDirective: DirectiveSpec = directive(
  'restructuredtext-test-directive',
  { optional: 1, text: true, options: { option: unchangedRequired }, content: true },
  call => {
    const values = pythonRepr(call.arguments.map(argument => argument.value))
    const options = [...call.options].map(([name, value]) => `${pythonRepr(name)}: ${pythonRepr(value)}`)
    const content = contentText(call)
    const message =
      `Directive processed. Type="${call.name}", arguments=${values}, options={${options.join(', ')}}, ` +
      `content:${content === null ? ' None' : ''}`
    const shown = content === null ? [] : [fixedText('literal_block', content.value, contentPosition(call))]
    return [call.context.report.message(1, 'test-directive', message, callPlace(call), shown)]
  },
)
