/** A piece of a line and its class; plain text has none. */
export interface Token {
  value: string
  className: string | undefined
}
