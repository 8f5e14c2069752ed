/** Source of a pattern (flag `u`) for simple reference names: alphanumerics with single `-`, `_`, `.`, `+`, `:` between them. */
export const simpleName: string = '[\\p{L}\\p{N}]+(?:[-._+:][\\p{L}\\p{N}]+)*'
