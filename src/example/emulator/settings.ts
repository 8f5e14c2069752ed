/** A configuration as the emulator holds it: what the main server and each virtual host say. */
export interface Config {
  main: ServerSettings
  hosts: ServerSettings[]
  daemons: Daemon[]
  /** `WSGIRestrictStdout On`. */
  restrictStdout: boolean
  /** `WSGIRestrictStdin Off` lets scripts read standard input. */
  restrictStdin: boolean
}

/** The settings of one server. */
export interface ServerSettings {
  name: string | null
  aliases: string[]
  scriptAliases: ScriptAlias[]
  /** In the order of the file. */
  sections: Section[]
  wsgi: WsgiSettings
}

/** A `WSGIScriptAlias`. */
export interface ScriptAlias {
  location: string
  script: string
  processGroup?: string
  applicationGroup?: string
}

/** A `WSGIDaemonProcess`. `host` is the virtual host it stands in; null for the main server. */
export interface Daemon {
  name: string
  host: ServerSettings | null
}

/** A `<Directory>`, `<Files>` or `<Location>` section. */
export interface Section {
  kind: 'directory' | 'files' | 'location'
  pattern: string
  wsgi: WsgiSettings
  compat: CompatSettings | null
  authz: AuthzSettings | null
  /** Sections inside of it (`<Files>`). */
  inner: Section[]
}

/** mod_wsgi's settings of a server or section; what is not set is inherited. */
export interface WsgiSettings {
  processGroup?: string
  applicationGroup?: string
  callable?: string
  scriptReloading?: boolean
}

/** mod_access_compat's settings of a section. */
export interface CompatSettings {
  order: 'deny,allow' | 'allow,deny' | 'mutual-failure'
  allow: string[]
  deny: string[]
  satisfyAny: boolean
}

/** mod_authz_core's settings of a section. */
export interface AuthzSettings {
  require: Requirement | null
  merging: 'Off' | 'And' | 'Or'
}

/** A condition of `Require`, or several joined. */
export type Requirement =
  | { kind: 'all'; granted: boolean }
  | { kind: 'ip'; ranges: string[]; negated: boolean }
  | { kind: 'method'; methods: string[]; negated: boolean }
  | { kind: 'local'; negated: boolean }
  | { kind: 'RequireAll' | 'RequireAny' | 'RequireNone'; of: Requirement[] }

/** Something of Apache that the emulator does not model. Said to the reader, never guessed. */
export class NotEmulated extends Error {
  /** 1-based line of the configuration; null where it is about a request. */
  readonly line: number | null
  constructor(line: number | null, what: string) {
    super(what)
    this.line = line
  }
}
