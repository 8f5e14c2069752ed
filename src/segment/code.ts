/** What is code rather than prose, by its looks: comments hold code without the marks that would say so. */

/** Which lines of a comment stand in a fenced code block, fences included. An unclosed fence goes on to the end. */
export function fencedLines(lines: readonly string[]): boolean[] {
  let open: string | null = null
  return lines.map(line => {
    const fence = /^\s*(```+|~~~+)/.exec(line)?.[1]
    if (open === null) {
      if (fence !== undefined) open = fence
      return fence !== undefined
    }
    if (fence?.startsWith(open) && line.trim() === fence) open = null
    return true
  })
}

/** Whether text is code, a command or its output rather than prose: commented-out code has no translation. */
export function looksLikeCode(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  if (lines.length === 0 || isLoneName(lines)) return false
  // Output follows a prompt; `$NAME is …` is prose.
  const prompt = /^(?:\$(?! ?[A-Z_]+ [a-z])|>>>|PS[^>\n]*>|C:\\[^>\n]*>|\w+@[\w.-]+:[^#$\n]*[#$])\s?\S/
  if (prompt.test(lines[0]?.trim() ?? '')) return true
  let code = 0
  for (const line of lines) if (isCode(line.trim()) || isCommand(line.trim())) code++
  return code * 2 > lines.length
}

/** Whether lines (blank ones left out) are one word with a colon, which introduces something in prose; several such words are a configuration. */
export function isLoneName(lines: readonly string[]): boolean {
  return lines.length === 1 && /^\s*[\w-]+:\s*$/.test(lines[0] ?? '')
}

/** A line of a program, a configuration, a terminal. Lines that begin as sentences do are passed over at once. */
export function isCode(written: string): boolean {
  const line = written.replace(siteMarkup, '')
  return line !== '' && hasCodeForm(line) && !isSentence(line)
}

/** Shortcodes and heading anchors of Markdown sites, which end in braces as code does. */
const siteMarkup = /\s*(?:\{\{[<%].*?[%>]\}\}|\{[#.][\w-]+[^{}]*\}\s*$)/g

/**
 * Whether words follow one another as in a sentence, whatever the line begins and ends with: three in small letters with one that
 * programs have no use for. Remarks and strings of programs are left out.
 */
function isSentence(line: string): boolean {
  const bare = line.replace(/(?:^|\s)(?:\/\/|\/\*|#).*|"[^"]*"|(?<!\p{L})'[^']*'/gu, ' " ')
  for (const [run] of bare.matchAll(/(?<![^\s(“‘])[\p{Ll}’']+(?:,? [\p{Ll}’']+)+(?=[\s).,:;!?”’]|$)/gu)) {
    if (run.split(' ').length >= 3 && proseWord.test(run)) return true
  }
  return /^\p{Lu}\p{Ll}+ (?:the|an?|your|its) \p{Ll}/u.test(line)
}

const proseWord =
  /(?:^|\s)(?:the|an|of|to|be|can|will|are|you|your|its|their|this|these|that|which|all|some|using|following|obeys?)(?=[\s,]|$)/

function hasCodeForm(line: string): boolean {
  if (
    /^\p{Lu}?\p{Ll}+[,’']?\p{Ll}* [\p{L}’'-]+ /u.test(line) &&
    !/[{};=\t]|\/\/| {3}|^(?:import|from|def|class|if|for|while|with|let|const|return)\b|^[a-z]+ -/.test(line)
  ) {
    return (
      /^(?:sudo|docker|git|npm|cargo|cd|mkdir|export|echo|cat|curl|wget) /.test(line) && codeLine.test(line)
    )
  }
  return codeLine.test(line) || /[;{}]\s*(?:\/\/.*)?$|\)\s*->\s*\S+$|\S {2,}(?:\/\/|#) /.test(line)
}

/** A shell command: a name in small letters, then options, paths or redirections among its words, and no word of prose. */
function isCommand(line: string): boolean {
  if (!/^(?:[$#%>] )?[a-z][\w.-]*\s/.test(line) || /[.!?:,]$/.test(line)) return false
  const words = line.split(/\s+/).slice(1)
  if (
    words.some(word => /^(?:a|an|the|to|is|are|and|or|of|in|on|for|with|that|this|you|your|it)$/.test(word))
  )
    return false
  return words.some(word => /^(?:--?[a-z]|[<>|]+$|\.{0,2}\/\S|~\/)/i.test(word))
}

const codeLine = new RegExp(
  [
    String.raw`^(?:\$|>>>|\.\.\.|PS>|C:\\.*>)\s+\S`,
    String.raw`^(?:[#%>]\s+)?(?:sudo|docker|docker-compose|docker-machine|npm|npx|pip|git|cargo|kubectl|curl|wget|apt-get|yum|brew|cd|mkdir|export|echo|cat)\s+(?:-|[a-z0-9./_-]+(?:$|\s+(?:-|[./~])))`,
    String.raw`^(?:import|from)\s+[\w.]+(?:\s+import\s|$)`,
    String.raw`^(?:import|export)\s.*\sfrom\s+['"].*$`,
    String.raw`^(?:def|class)\s+\w+.*:$`,
    String.raw`^(?:if|for|while|with|try|else|elif)\b.*:$`,
    String.raw`^(?:let|const|var|fn|pub|use|struct|enum|impl)\s.*[;{]$`,
    String.raw`^return\b.*[;)]?$`,
    String.raw`^@\w+[\w.]*(?:\(.*\))?$`,
    String.raw`^[\w.\[\]'"]+\s*(?:[+*/|&-]?=|:=)\s*\S.*$`,
    String.raw`^[\w.]+\([^)]*\)\s*;?$`,
    String.raw`^[{}()\[\];,]+$`,
    String.raw`^(?:FROM|RUN|CMD|COPY|ADD|WORKDIR|ENV|EXPOSE|ENTRYPOINT|VOLUME|USER|ARG|LABEL|ONBUILD|MAINTAINER|HEALTHCHECK|STOPSIGNAL)\s+\S`,
    String.raw`^[A-Z][A-Z0-9]*_[A-Z0-9_]+\s*(?:=|:\s*\S+$)`,
    String.raw`^[a-z_][a-z0-9_.-]*\s*:\s*(?:["'\[{|>]|\S*[/.:_=]\S*$|\d+$|(?:true|false|yes|no|on|off)$)`,
    String.raw`^[a-z_][\w-]*:$`,
    String.raw`^- \S+[:=/]\S*$`,
    '^[d-][r-][w-][x-]',
    String.raw`^\|?[\s:|-]*-{3,}[\s:|-]*$`,
    String.raw`^(?://|/\*|\*/|#\[|#!\[|#include\b|\})`,
    String.raw`^\(?[\w., &*]+\)?\s*//`,
    String.raw`^"[\w-]+"\s*:\s*.+$`,
    String.raw`^<\/?[a-zA-Z][^>]*>$`,
    String.raw`^\{[{%].*[%}]\}$`,
    String.raw`^:(?:class|alt|width|height|depth|local|maxdepth|linenos|language|name|header-rows|align|scale|target|widths)\s*:`,
  ].join('|'),
)
