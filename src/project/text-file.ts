import { readFileSync } from 'node:fs'
import { ProjectProblem } from './problem.ts'

/** Reads a document. A byte order mark stays in the text, so that offsets count in the file as it is on disk. */
export function readDocumentText(file: string, shownAs: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new ProjectProblem(
      `${shownAs} cannot be read (${reason(error)}); give yourself the right to, or exclude it in the config.`,
    )
  }
  return decode(bytes, shownAs)
}

/** The bytes of a document; none where it cannot be read, which is told when its text is asked for. */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

/** Bytes to text; anything but UTF-8 is a problem that says what the file seems to be. */
export function decode(bytes: Uint8Array, shownAs: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new ProjectProblem(`${shownAs} is not UTF-8${guess(bytes)}; save it as UTF-8.`)
  }
}

function guess(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return ' (it begins with a UTF-16 byte order mark)'
  if (bytes.includes(0)) return ' (it holds zero bytes: UTF-16 or no text at all)'
  for (const [label, name] of [
    ['euc-jp', 'EUC-JP'],
    ['shift_jis', 'Shift_JIS'],
  ] as const) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes)
      if (/[\u3041-\u3096]{2}/.test(text)) return ` (it looks like ${name})`
    } catch {
      // not this encoding
    }
  }
  return ''
}

/** The short reason of a failed file operation, without the path: `no such file or directory`. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const match = /^[A-Z]+: ([^,]+)/.exec(error.message)
  return match?.[1] ?? error.message
}
