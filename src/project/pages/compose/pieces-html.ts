import { safeUrl } from '../../../render/index.ts'
import type { Piece } from '../../../segment/inline.ts'

/** Inline pieces as HTML, for a part of a block: what a tree knows beyond them (roles, footnotes) is shown as plain text. */
export function piecesHtml(pieces: readonly Piece[]): string {
  return pieces.map(pieceHtml).join('')
}

function pieceHtml(piece: Piece): string {
  const inner = piece.children.length > 0 ? piecesHtml(piece.children) : escapeHtml(piece.value)
  switch (piece.type) {
    case 'code':
      return `<code>${inner}</code>`
    case 'emphasis':
      return `<em>${inner}</em>`
    case 'strong':
      return `<strong>${inner}</strong>`
    case 'break':
      return '<br>'
    case 'link': {
      const url =
        piece.target === undefined || !/^(https?|mailto):/.test(piece.target)
          ? null
          : safeUrl(piece.target, 'link')
      return url === null ? inner : `<a href="${escapeHtml(url)}" rel="external">${inner}</a>`
    }
    default:
      return inner
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)
}
