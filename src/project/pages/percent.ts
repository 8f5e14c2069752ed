/** The one way in which shares are given in percent, for pages. */
export { percentOf, percentTranslated } from '../../units/counts.ts'
