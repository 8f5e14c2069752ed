import { element } from '../../doctree/build.ts'
import type { Role } from '../context.ts'
import { classOption, unchanged } from '../directive/converters.ts'
import { classesOf, rawContentOf, result } from './role.ts'

/** `code`: inline code. The language is the option's, or the name of a role made from this one. */
export const code: Role = {
  name: 'code',
  options: new Map<string, (value: string | null) => unknown>([
    ['language', unchanged],
    ['class', classOption],
  ]),
  hasContent: false,
  run(call) {
    const option = call.options.get('language')
    const language = typeof option === 'string' ? option : call.name === 'code' ? '' : call.name
    const classes = ['code', ...classesOf(call)]
    const named = language !== '' && language.toLowerCase() !== 'none'
    if (named && !classes.includes(language)) classes.push(language)
    return result(element('literal', { classes }, rawContentOf(call), call.position))
  },
}
