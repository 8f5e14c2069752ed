import type { Role } from '../../context.ts'
import { wrapRole } from '../role.ts'
import { type CrossReferenceShape, crossReferenceRole } from './cross-reference.ts'
import {
  abbreviationRole,
  downloadRole,
  indexRole,
  interfaceRole,
  numberRole,
  pepAddress,
  placeholderRole,
  rubyRole,
} from './text-roles.ts'

/** Roles for objects that a domain describes: domain → role names. */
const objectRoles = {
  py: 'data exc func class const attr meth mod obj deco type',
  c: 'member data func macro struct union enum enumerator type var expr texpr',
  cpp: 'any class struct union func member var type concept enum enumerator alias expr texpr',
  js: 'func meth class data attr mod',
  rst: 'dir role',
} as const

const separators: Readonly<Record<string, readonly string[]>> = {
  py: ['.'],
  c: ['.'],
  cpp: ['::'],
  js: ['.'],
}

/** Cross-references of no programming language; also known as `std:…`. */
const standard: readonly (Omit<CrossReferenceShape, 'domain'> & { domain?: string })[] = [
  { type: 'ref', inner: 'inline', lowerCase: true },
  { type: 'numref', inner: 'inline', lowerCase: true },
  { type: 'doc', inner: 'inline' },
  { type: 'term', inner: 'inline' },
  { type: 'keyword', inner: 'literal' },
  { type: 'token', inner: 'literal' },
  { type: 'option', inner: 'literal' },
  { type: 'envvar', inner: 'literal' },
  { type: 'confval', inner: 'literal' },
  { type: 'any', inner: 'literal' },
  { domain: 'math', type: 'eq', inner: 'inline' },
]

const cve = (number: string): string => `https://www.cve.org/CVERecord?id=CVE-${number}`
const cwe = (number: string): string => `https://cwe.mitre.org/data/definitions/${number}.html`
const rfc = (number: string): string => `https://datatracker.ietf.org/doc/html/rfc${number}.html`

function table(): Map<string, Role> {
  const roles = new Map<string, Role>()
  for (const [domain, names] of Object.entries(objectRoles)) {
    for (const type of names.split(' ')) {
      const shape = { domain, type, inner: 'literal', separators: separators[domain] ?? ['.'] } as const
      const role = crossReferenceRole(`${domain}:${type}`, shape)
      roles.set(role.name, role)
      // Python's are known without the domain, as long as nothing else has the name.
      if (domain === 'py') roles.set(type, role)
    }
  }
  for (const each of standard) {
    const domain = each.domain ?? 'std'
    const role = crossReferenceRole(each.type, { ...each, domain })
    roles.set(each.type, role)
    roles.set(`${domain}:${each.type}`, role)
  }
  for (const role of [
    wrapRole('command', 'strong', ['command']),
    wrapRole('program', 'strong', ['program']),
    wrapRole('dfn', 'emphasis', ['dfn']),
    wrapRole('mailheader', 'emphasis', ['mailheader']),
    wrapRole('makevar', 'strong', ['makevar']),
    wrapRole('mimetype', 'emphasis', ['mimetype']),
    wrapRole('newsgroup', 'emphasis', ['newsgroup']),
    wrapRole('manpage', 'emphasis', ['manpage']),
    wrapRole('regexp', 'literal', ['regexp']),
    wrapRole('kbd', 'literal', ['kbd']),
    interfaceRole('guilabel'),
    interfaceRole('menuselection'),
    placeholderRole('file'),
    placeholderRole('samp'),
    abbreviationRole,
    rubyRole,
    downloadRole,
    indexRole,
    numberRole('pep', 'PEP', pepAddress),
    numberRole('rfc', 'RFC', rfc),
    numberRole('cve', 'CVE', cve),
    numberRole('cwe', 'CWE', cwe),
  ]) {
    roles.set(role.name, role)
  }
  return roles
}

/**
 * Sphinx' roles by name; Python's domain is the default one.
 * https://www.sphinx-doc.org/en/master/usage/restructuredtext/roles.html
 */
export const sphinxRoles: ReadonlyMap<string, Role> = table()
