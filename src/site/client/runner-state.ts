/** What a reader made of an example; kept in the address so that it can be shared. */
export interface RunnerState {
  /** Number of the case. */
  case: number
  conf: string
  /** Text by path: the files of the case, edited or not. */
  files: Record<string, string>
  method: string
  target: string
  host: string
  headers: Record<string, string>
}

/** The state that the address holds for an example, or null. */
export function readState(id: string): RunnerState | null {
  const match = /^#run=([^&]+)&state=([\w-]+)$/.exec(location.hash)
  if (!match || decodeURIComponent(match[1] ?? '') !== id) return null
  try {
    const bytes = Uint8Array.from(atob((match[2] ?? '').replaceAll('-', '+').replaceAll('_', '/')), char =>
      char.charCodeAt(0),
    )
    const state = JSON.parse(new TextDecoder().decode(bytes)) as Partial<RunnerState>
    const { conf, files, method, target, host, headers } = state
    if (
      typeof conf !== 'string' ||
      typeof method !== 'string' ||
      typeof target !== 'string' ||
      typeof host !== 'string'
    )
      return null
    return {
      case: Number(state.case) || 0,
      conf,
      files: texts(files),
      method,
      target,
      host,
      headers: texts(headers),
    }
  } catch {
    return null
  }
}

/** Puts the state into the address; null takes it out. */
export function writeState(id: string, state: RunnerState | null): void {
  const bytes = new TextEncoder().encode(JSON.stringify(state))
  const packed = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
  const hash = state === null ? '' : `#run=${encodeURIComponent(id)}&state=${packed}`
  history.replaceState(null, '', location.pathname + location.search + hash)
}

function texts(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
