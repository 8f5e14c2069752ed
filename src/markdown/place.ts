import type { Node, Point } from 'unist'

/** Knows where each line of a file starts, so that (line, column) gives an offset in the file as it is on disk. */
export interface FileLines {
  /** The text as it is on disk, BOM and line ends included. */
  text: string
  /** Offset of the first character of each line. */
  starts: readonly number[]
}

/** Finds the lines of a text; LF, CRLF and CR end a line. */
export function fileLines(text: string): FileLines {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1)
  }
  return { text, starts }
}

/** The 0-based line on which an offset stands. */
export function lineAt(offset: number, file: FileLines): number {
  let low = 0
  let high = file.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((file.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Where a line of a cut-out text stands in the file: 0-based line, and how many columns were cut off its front. */
export interface LinePlace {
  line: number
  column: number
}

/** Moves the positions of a tree that was parsed from a cut-out text to where that text stands in the file. */
export function placeInFile(tree: Node, places: readonly LinePlace[], file: FileLines): void {
  const last = places.length - 1
  const move = (point: Point): void => {
    const place = places[Math.min(point.line - 1, last)]
    if (place === undefined) return
    // A point on a line after the last one is the end of the text.
    const column =
      point.line - 1 > last
        ? (file.starts[place.line + 1] ?? file.text.length + 1) - (file.starts[place.line] ?? 0)
        : point.column + place.column
    point.line = place.line + 1
    point.column = column
    point.offset = (file.starts[place.line] ?? 0) + column - 1
  }
  const visit = (node: Node): void => {
    if (node.position !== undefined) {
      move(node.position.start)
      move(node.position.end)
    }
    if ('children' in node && Array.isArray(node.children)) for (const child of node.children) visit(child)
  }
  visit(tree)
}
