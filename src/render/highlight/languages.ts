import { bundledLanguages } from 'shiki/langs'

/** Names that documents use (Pygments' lexers, file endings) and Shiki's name for the language. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['apacheconf', 'apache'],
  ['aconf', 'apache'],
  ['bash-session', 'shellsession'],
  ['batch', 'bat'],
  ['c++', 'cpp'],
  ['cfg', 'ini'],
  ['conf', 'ini'],
  ['console', 'shellsession'],
  ['css+jinja', 'css'],
  ['django', 'jinja'],
  ['docker-compose', 'yaml'],
  ['dosbatch', 'bat'],
  ['dosini', 'ini'],
  ['html+django', 'jinja'],
  ['html+jinja', 'jinja'],
  ['html+jinja2', 'jinja'],
  ['htmldjango', 'jinja'],
  ['jinja2', 'jinja'],
  ['js+jinja', 'javascript'],
  ['node', 'javascript'],
  ['patch', 'diff'],
  ['posh', 'powershell'],
  ['ps1con', 'powershell'],
  ['pwsh', 'powershell'],
  ['python2', 'python'],
  ['python3', 'python'],
  ['py2', 'python'],
  ['py3', 'python'],
  ['restructuredtext', 'rst'],
  ['rest', 'rst'],
  ['sh-session', 'shellsession'],
  ['shell-session', 'shellsession'],
  ['sqlite3', 'sql'],
  ['mysql', 'sql'],
  ['postgresql', 'sql'],
  ['udiff', 'diff'],
  ['xml+jinja', 'xml'],
  ['xslt', 'xsl'],
])

/** Names of Python transcripts, which are taken apart into prompts, code and output. */
const transcripts: ReadonlySet<string> = new Set([
  'pycon',
  'pycon3',
  'python-console',
  'doctest',
  'ipython',
  'ipythonconsole',
])

const shells: ReadonlySet<string> = new Set(['bash', 'sh', 'shell', 'zsh', 'shellscript'])

/** How a block of code is highlighted. */
export type LanguageUse = { kind: 'grammar' | 'transcript'; grammar: string } | { kind: 'plain' }

/**
 * What a language's name asks for. Unknown names and the names of plain text (`text`, `none`, …) give plain text. `default`, Sphinx'
 * own name, is Python where the code looks like it.
 */
export function languageUse(name: string, code: string): LanguageUse {
  const key = name.trim().toLowerCase()
  if (transcripts.has(key)) return { kind: 'transcript', grammar: 'python' }
  if (key === 'default' || key === 'guess') {
    if (/^>>> /m.test(code)) return { kind: 'transcript', grammar: 'python' }
    return looksLikePython(code) ? { kind: 'grammar', grammar: 'python' } : { kind: 'plain' }
  }
  if ((key === 'python' || key === 'python3' || key === 'py') && /^>>> /.test(code)) {
    return { kind: 'transcript', grammar: 'python' }
  }
  // Sessions are often called by the name of the shell; as a script, each word of the output would be a command
  if (shells.has(key) && /^\$ /.test(code)) return { kind: 'grammar', grammar: 'shellsession' }
  const grammar = aliases.get(key) ?? key
  return Object.hasOwn(bundledLanguages, grammar) ? { kind: 'grammar', grammar } : { kind: 'plain' }
}

/** Every grammar that a language's name can ask for, whatever the code. */
export function grammarsOf(name: string): string[] {
  const uses = ['', '>>> 1', 'import x', '$ ls'].map(code => languageUse(name, code))
  return [...new Set(uses.flatMap(use => (use.kind === 'plain' ? [] : [use.grammar])))]
}

const pythonLine =
  /^(?:#|@\w|(?:from|import|def|class|async|with|for|while|if|elif|try|return|raise|assert|del|yield|lambda|print)\b|(?:else|finally|except.*):|[)\]}]|\w[\w.[\]'", ]*\s*[-+*/]?=\s*\S|\w[\w.]*\(.*)/

/** Whether each line that is not indented begins as Python does, and one at least says more than a comment does. */
function looksLikePython(code: string): boolean {
  const lines = code.split('\n').filter(line => /^\S/.test(line))
  return lines.every(line => pythonLine.test(line)) && lines.some(line => !line.startsWith('#'))
}

/** Loads the grammar of a language that `languageUse` named. */
export function loadGrammar(grammar: string): Promise<unknown> {
  const load = Object.hasOwn(bundledLanguages, grammar)
    ? bundledLanguages[grammar as keyof typeof bundledLanguages]
    : undefined
  return load ? load() : Promise.resolve(null)
}
