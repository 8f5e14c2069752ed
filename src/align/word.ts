import { fold } from './text.ts'

/**
 * What a word of the source is, which says how surely a translation keeps it: `code`, numbers and names stand in the target as they are,
 * words are translated.
 */
export type WordKind = 'code' | 'name' | 'proper' | 'number' | 'word'

/** A word of a marked text. */
export interface Word {
  kind: WordKind
  /** What it is compared by: folded, without plural and genitive marks for `word` and `proper`. */
  key: string
  start: number
  end: number
}

const token =
  /\u0002([^\u0003]*)\u0003|((?:https?|ftp):\/\/[^\s>)"'、。]+|[\w.+-]+@[\w-]+\.[\w.]+)|((?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{8,}(?:-[a-z\d]{4,})*(?![\w])|\d+x+\b|(?<![A-Za-z\d\u0003])--?[A-Za-z][\w-]*(?:=\S+)?|[~./]?[\w-]*[\w](?:[/_\\:.@][\w-]+)+\(?\)?|[A-Za-z_]\w*\(\))|(\d+(?:[.,:]\d+)*(?:\s?%)?)|([A-Za-zÀ-ɏ]+(?:['’][a-z]+)?)/g

/** Lower-case words that carry no content that a translation must show. */
const empty = new Set(
  "a an the of to in on at by for is are was were be been being am it its it's he she his her him you i me my and or do does did done doesn't don't didn't isn't aren't wasn't that's there's you're you'll you've we're we'll we've they're i'm let's s t re ve ll d m has had will would out up off down as so".split(
    ' ',
  ),
)

/** Short for words that translations put in many ways. */
const abbreviation = /^(?:e\.g|i\.e|a\.k\.a|w\.r\.t|etc|cf|vs)\.?$/i

/** Takes a marked English text apart. Function words are left out. */
export function words(text: string): Word[] {
  const list: Word[] = []
  for (;;) {
    token.lastIndex = plainWords(text, token.lastIndex, list)
    const match = token.exec(text)
    if (match === null) return list
    take(match, text, list)
  }
}

function take(match: RegExpExecArray, text: string, list: Word[]): void {
  const start = match.index
  const end = start + match[0].length
  if (match[1] !== undefined) {
    const key = fold(match[1]).trim()
    if (key !== '') list.push({ kind: 'code', key, start, end })
  } else if (match[2] !== undefined)
    list.push({ kind: 'code', key: fold(match[2]).replace(/[.,;:)]+$/, ''), start, end })
  else if (match[3] !== undefined) {
    if (/^[A-Za-z]+(?:[/-][A-Za-z]+)+$/.test(match[3]) && match[3].length < 30 && !/^-/.test(match[3]))
      split(match[3], start, list)
    else if (!abbreviation.test(match[3]))
      list.push({ kind: 'name', key: fold(match[3]).replace(/[.:]+$/, ''), start, end })
  } else if (match[4] !== undefined)
    list.push({
      kind: 'number',
      key: match[4].replace(/\s/g, '').replace(/(?<=\d),(?=\d{3})/g, ''),
      start,
      end,
    })
  else plain(match[0], start, text, list)
}

/** Takes the words that are nothing but letters, as most are, and gives where the first token begins that only `token` can judge. */
function plainWords(text: string, from: number, list: Word[]): number {
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      let end = at + 1
      while (isLetter(text.charCodeAt(end))) end++
      if (!endsWord(text, end)) return at
      plain(text.slice(at, end), at, text, list)
      at = end
    } else if (mayBegin(code) && !(isJoint(code) && isBlank(text.charCodeAt(at + 1)))) return at
    else at++
  }
  return text.length
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

/** Whether a token may begin with a code unit that is no letter of ASCII: a mark of code, `_`, a digit, a letter with an accent or a joint. */
function mayBegin(code: number): boolean {
  return (
    code === 2 ||
    code === 0x5f ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && code <= 0x24f) ||
    isJoint(code)
  )
}

/** `+`, `-`, `.`, `/` and `~`: tokens begin with them only when more follows. */
function isJoint(code: number): boolean {
  return code === 0x2b || (code >= 0x2d && code <= 0x2f) || code === 0x7e
}

/** A space, a line end, a mark of code, or the end of the text. */
function isBlank(code: number): boolean {
  return !(code > 0x20)
}

/** Whether what stands behind letters ends them for certain: nothing that may go on as a path, an address, a call or a genitive. */
function endsWord(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  if (isBlank(code) || (code > 0x24f && code !== 0x2019)) return true
  if (code === 0x2e || code === 0x3a) return isBlank(text.charCodeAt(end + 1))
  // ! " ) , ; ? ]
  return (
    code === 0x21 ||
    code === 0x22 ||
    code === 0x29 ||
    code === 0x2c ||
    code === 0x3b ||
    code === 0x3f ||
    code === 0x5d
  )
}

/** Parts of a compound such as `on/off` as words of their own. */
function split(text: string, start: number, list: Word[]): void {
  for (const part of text.matchAll(/[A-Za-z]+/g)) plain(part[0], start + part.index, '', list)
}

function plain(form: string, start: number, text: string, list: Word[]): void {
  const lower = form.toLowerCase().replace(/’/g, "'")
  const end = start + form.length
  if (empty.has(lower)) return
  if (lower.endsWith("n't")) {
    list.push({ kind: 'word', key: 'not', start, end })
    return
  }
  const base = lower.replace(/'[a-z]*$/, '')
  if (base.length < 2) return
  if (/[a-z][A-Z]/.test(form) || (/^[A-Z]{2,}s?$/.test(form) && form.length < 12))
    list.push({ kind: 'name', key: base, start, end })
  else if (/^[A-Z]/.test(form) && text !== '' && !atStart(text, start))
    list.push({ kind: 'proper', key: base, start, end })
  else list.push({ kind: 'word', key: base, start, end })
}

/** Whether only marks stand between a place and the end of the sentence before it. */
function atStart(text: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && /[\s"'“‘(*_\u0003-]/.test(text[i]!)) i--
  return i < 0 || /[.!?:;\u0003]/.test(text[i]!)
}

/** Forms under which a word may stand in a dictionary, the likeliest first: as it is, then without endings. */
export function baseForms(key: string): string[] {
  const forms = [key]
  const add = (form: string): void => {
    if (form.length > 1) forms.push(form)
  }
  if (key.endsWith('ies')) add(key.slice(0, -3) + 'y')
  if (key.endsWith('s') && !key.endsWith('ss')) add(key.slice(0, -1))
  if (key.endsWith('es')) add(key.slice(0, -2))
  if (key.endsWith('ied')) add(key.slice(0, -3) + 'y')
  for (const ending of ['ing', 'ed', 'er', 'or', 'est']) {
    if (!key.endsWith(ending) || key.length < ending.length + 3) continue
    const stem = key.slice(0, -ending.length)
    add(stem)
    add(stem + 'e')
    if (/([b-df-hj-np-tv-z])\1$/.test(stem)) add(stem.slice(0, -1))
  }
  if (key.endsWith('ly')) add(key.slice(0, -2))
  const irregular = irregulars.get(key)
  if (irregular !== undefined) forms.push(irregular)
  return forms
}

const irregulars: ReadonlyMap<string, string> = new Map(
  'made:make built:build written:write wrote:write found:find got:get gotten:get given:give gave:give taken:take took:take ran:run sent:send kept:keep held:hold left:leave meant:mean seen:see saw:see shown:show known:know knew:know went:go gone:go came:come became:become began:begin begun:begin broken:break broke:break chosen:choose chose:choose bound:bind brought:bring thought:think told:tell said:say put:put let:let lost:lose met:meet understood:understand hidden:hide fell:fall better:good best:good worse:bad worst:bad spent:spend paid:pay bought:buy sold:sell stood:stand taught:teach led:lead felt:feel dealt:deal stored:store children:child people:person men:man indices:index vertices:vertex matrices:matrix data:data lives:life'
    .split(' ')
    .map(pair => pair.split(':') as [string, string]),
)

/** The form that a project's statistics of a word are kept under: the shortest of the simple forms. */
export function stem(key: string): string {
  if (key.length > 4 && key.endsWith('ies')) return key.slice(0, -3) + 'y'
  if (key.length > 3 && key.endsWith('s') && !/(ss|us|is)$/.test(key))
    return /(xes|ches|shes|sses)$/.test(key) ? key.slice(0, -2) : key.slice(0, -1)
  if (key.length > 5 && key.endsWith('ing')) return undouble(key.slice(0, -3))
  if (key.length > 4 && key.endsWith('ed')) return undouble(key.slice(0, -2))
  return key.length > 4 && key.endsWith('e') ? key.slice(0, -1) : key
}

function undouble(form: string): string {
  return /([bdgmnprt])\1$/.test(form) ? form.slice(0, -1) : form.endsWith('e') ? form.slice(0, -1) : form
}
