/** A directive or section of a configuration file. */
export interface Directive {
  /** As written; sections begin with `<`. */
  name: string
  /** What stands behind the name, outer white space and a section's `>` taken off. */
  args: string
  /** 1-based line on which it begins. */
  line: number
  /** What stands inside a section; empty for a plain directive. */
  children: Directive[]
}

/** A configuration that Apache refuses, in its words. */
export class ConfigError extends Error {
  /** 1-based line; null where Apache names none. */
  readonly line: number | null
  constructor(line: number | null, message: string) {
    super(message)
    this.line = line
  }
}

/**
 * Reads the structure of a configuration: directives and properly closed sections. Throws `ConfigError`. Apache skips what stands in a
 * section that does not hold (`<IfModule>`, `<IfDefine>`) at once, and reports a mistake in there at the section's own line.
 */
export function parseConfig(text: string, skips: (section: Directive) => boolean): Directive[] {
  const top: Directive[] = []
  const open: Directive[] = []
  try {
    read(text, top, open, skips)
  } catch (error) {
    const skipped = open.find(skips)
    if (!(error instanceof ConfigError) || !skipped) throw error
    throw new ConfigError(skipped.line, error.message)
  }
  return top
}

function read(
  text: string,
  top: Directive[],
  open: Directive[],
  skips: (section: Directive) => boolean,
): void {
  for (const { content, line } of logicalLines(text)) {
    const siblings = open.at(-1)?.children ?? top
    if (content.startsWith('</')) {
      closeSection(content, line, open)
      continue
    }
    const [, name = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(content) ?? []
    if (!name.startsWith('<')) {
      siblings.push({ name, args: rest, line, children: [] })
      continue
    }
    // `<IfModule>` without a blank keeps its bracket in the name, and Apache adds the one that `<Files` lacks.
    const whole = rest === '' ? { name: name.replace(/>$/, ''), args: '>' } : { name, args: rest }
    const section: Directive = { name: whole.name, args: whole.args, line, children: [] }
    siblings.push(section)
    open.push(section)
  }
  const left = open.at(-1)
  if (!left) return
  throw new ConfigError(
    left.line,
    open.some(skips)
      ? `Expected </${left.name.slice(1)}> before end of configuration`
      : `${left.name}> was not closed.`,
  )
}

function closeSection(content: string, line: number, open: Directive[]): void {
  const [word = ''] = content.split(/\s/)
  const saw = word.slice(2).replace(/>$/, '')
  const section = open.at(-1)
  if (!section) throw new ConfigError(line, `</${saw}> without matching <${saw}> section`)
  if (!word.endsWith('>')) throw new ConfigError(line, `</${saw}> directive missing closing '>'`)
  if (saw.toLowerCase() !== section.name.slice(1).toLowerCase()) {
    throw new ConfigError(line, `Expected </${section.name.slice(1)}> but saw </${saw}>`)
  }
  open.pop()
}

/** Lines with continuations joined, without comments and blank ones. */
function* logicalLines(text: string): Generator<{ content: string; line: number }> {
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1
    let content = (lines[i] ?? '').replace(/\r$/, '')
    while (content.endsWith('\\') && i + 1 < lines.length) {
      i++
      content = content.slice(0, -1) + (lines[i] ?? '').replace(/\r$/, '')
    }
    content = content.trim()
    if (content !== '' && !content.startsWith('#')) yield { content, line }
  }
}

/** The words of a directive's arguments: separated by blanks, quoted with `"` or `'`, in which a backslash hides the quote. */
export function words(args: string): string[] {
  const result: string[] = []
  let rest = args.trimStart()
  while (rest !== '') {
    const quote = rest[0]
    if (quote === '"' || quote === "'") {
      let end = 1
      while (end < rest.length && rest[end] !== quote)
        end += rest[end] === '\\' && end + 1 < rest.length ? 2 : 1
      result.push(rest.slice(1, end).replace(new RegExp(`\\\\([\\\\${quote}])`, 'g'), '$1'))
      rest = rest.slice(end + 1).trimStart()
    } else {
      const end = rest.search(/\s|$/)
      result.push(rest.slice(0, end))
      rest = rest.slice(end).trimStart()
    }
  }
  return result
}
