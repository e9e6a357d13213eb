import { piecesOf } from './match.ts'

/** A text with the words that were looked for marked in it. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  return (
    <bdi>
      {piecesOf(text, query).map((piece) =>
        piece.isFound ? (
          <mark key={piece.at} className="palette__mark">
            {piece.text}
          </mark>
        ) : (
          <span key={piece.at}>{piece.text}</span>
        ),
      )}
    </bdi>
  )
}
