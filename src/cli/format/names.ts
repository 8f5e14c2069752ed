/** What `--format` takes. */
export const formatNames = ['pretty', 'json', 'markdown', 'sarif', 'junit', 'github', 'rdjson'] as const

/** One of them. */
export type FormatName = (typeof formatNames)[number]
