import type { SiteExample, SiteVariant } from '../../project/pages/example-data.ts'

/** Path of the code as a plain file below the folder of its example; the verbatim variant lies deeper where there is another. */
export function filePath(example: SiteExample, variant: SiteVariant): string {
  const alone = example.variants.length === 1 || variant.name === 'today'
  return alone ? (example.file ?? '') : `${variant.name}/${example.file}`
}
