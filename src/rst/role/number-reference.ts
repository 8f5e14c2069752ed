import { element, text as textNode } from '../../doctree/build.ts'
import type { Role } from '../context.ts'
import { pythonInt } from '../directive/python-text.ts'
import { unescapeNull as resolveEscapes } from '../escape.ts'
import { pepUrl, rfcUrl } from '../inline/implicit.ts'
import { attributesOf, plainRole, result, roleProblem } from './role.ts'

/** `:pep:`: a link to a Python Enhancement Proposal by its number. */
export const pepReference: Role = plainRole('pep-reference', call => {
  const number = pythonInt(resolveEscapes(call.text))
  if (number === null || number < 0 || number > 9999) {
    const message = `PEP number must be a number from 0 to 9999; "${call.text}" is invalid.`
    return roleProblem(call, 3, 'role-value', message)
  }
  const content = textNode(`PEP ${resolveEscapes(call.text)}`, call.textPosition)
  const attributes = { refuri: pepUrl(number), ...attributesOf(call) }
  return result(element('reference', attributes, [content], call.position))
})

/** `:rfc:`: a link to a Request for Comments by its number, with an optional `#section`. */
export const rfcReference: Role = plainRole('rfc-reference', call => {
  const text = resolveEscapes(call.text)
  const hash = text.indexOf('#')
  const number = pythonInt(hash === -1 ? text : text.slice(0, hash))
  if (number === null || number < 1) {
    const message = `RFC number must be a number greater than or equal to 1; "${call.text}" is invalid.`
    return roleProblem(call, 3, 'role-value', message)
  }
  const refuri = rfcUrl(number) + (hash === -1 ? '' : text.slice(hash))
  const content = textNode(`RFC ${number}`, call.textPosition)
  return result(element('reference', { refuri, ...attributesOf(call) }, [content], call.position))
})
