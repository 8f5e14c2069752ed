import { element, text } from '../../../doctree/build.ts'
import type { Node } from '../../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../../context.ts'
import { contentPosition } from '../call.ts'
import { directive } from '../specs.ts'

/** Directives of Sphinx' own and of common extensions whose content is no reStructuredText → the language it is written in. */
const languages: Readonly<Record<string, string>> = {
  doctest: 'pycon',
  testcode: 'python',
  testoutput: 'text',
  testsetup: 'python',
  testcleanup: 'python',
  graphviz: 'dot',
  digraph: 'dot',
  graph: 'dot',
  'inheritance-diagram': 'text',
  autosummary: 'text',
  ipython: 'ipython',
  'jupyter-execute': 'python',
  plot: 'python',
  prompt: 'shell',
  mermaid: 'mermaid',
  uml: 'plantuml',
  plantuml: 'plantuml',
  blockdiag: 'text',
  seqdiag: 'text',
  actdiag: 'text',
  nwdiag: 'text',
  ditaa: 'text',
}

/** Directives whose content stays as it is written. */
export const verbatimDirectives: readonly DirectiveSpec[] = Object.entries(languages).map(
  ([name, language]) =>
    directive(name, { optional: 1, text: true, options: null, content: true }, call => run(call, language)),
)

function run(call: DirectiveCall, language: string): Node[] {
  const value = call.content.map(line => line.text).join('\n')
  const children = value === '' ? [] : [text(value, contentPosition(call))]
  const attributes = { 'xml:space': 'preserve', language, classes: [call.name.toLowerCase()] }
  return [element('literal_block', attributes, children, call.block.position)]
}
