import * as v from 'valibot'
import { type Drawn, drawnForms, drawnKinds, fewestCorners } from './drawn.ts'
import { packLine, unpackLine } from './packed-line.ts'

/** Characters of one layer in all, packed: sealed about 300 kB, so that every member's computer can well hold a dozen. */
export const mostCharacters = 360_000
/** … of one piece, but for a single longer line. */
const pieceCharacters = 40_000
/** Corners of one line or ring: packed, it fits into a frame between page and vault. */
export const mostCorners = 15_000

/** UTF-16 units of a name. */
export const longestName = 160

/** Kind, name, form, and its parts: each a line, or an outer ring and its holes, as packed-line.ts writes them. */
const EntrySchema = v.strictTuple([
  v.picklist(drawnKinds),
  v.pipe(v.string(), v.maxLength(longestName)),
  v.picklist(drawnForms),
  v.array(v.array(v.pipe(v.string(), v.maxLength(180_000)))),
])

/** A part of what a layer draws. A layer is several, so that one that cannot be read does not take the others along. */
export const PieceSchema = v.pipe(
  v.array(EntrySchema),
  v.check((entries) => entries.reduce((sum, entry) => sum + lengthOf(entry), 0) <= 200_000),
)

type Entry = v.InferOutput<typeof EntrySchema>

export type Piece = v.InferOutput<typeof PieceSchema>

const keyPattern = /^p\d\d$/

/** Read one stored piece; null where this version cannot read it. */
export function readPiece(key: string, stored: unknown): Piece | null {
  const parsed = v.safeParse(PieceSchema, stored)
  if (!parsed.success || !keyPattern.test(key)) return null
  const isWhole = parsed.output.every(([, , , parts]) =>
    parts.flat().every((text) => unpackLine(text) !== null),
  )
  return isWhole ? parsed.output : null
}

/** What a layer draws as pieces under their keys, and how many characters they are in all. */
export function piecesOf(drawn: readonly Drawn[]): {
  readonly pieces: readonly (readonly [key: string, piece: Piece])[]
  readonly characters: number
} {
  const pieces: Piece[] = []
  let [room, characters] = [0, 0]
  for (const { kind, name, form, parts } of drawn) {
    let entry: Entry | null = null
    for (const part of parts) {
      const texts = part.map(packLine)
      const length = texts.reduce((sum, text) => sum + text.length, 0)
      characters += length + (entry === null ? name.length : 0)
      if (room < length || pieces.length === 0) {
        pieces.push([])
        room = pieceCharacters
        entry = null
      }
      if (entry === null) {
        entry = [kind, name, form, []]
        pieces.at(-1)?.push(entry)
      }
      entry[3].push(texts)
      room -= length
    }
  }
  const key = (at: number) => `p${String(at).padStart(2, '0')}`
  return { pieces: pieces.map((piece, at) => [key(at), piece] as const), characters }
}

/** What is drawn again; parts too short to draw are left out. */
export const drawnIn = (piece: Piece): readonly Drawn[] =>
  piece.map(([kind, name, form, parts]) => ({
    kind,
    name,
    form,
    parts: parts
      .map((texts) => texts.map((text) => unpackLine(text) ?? []))
      .map((lines) => lines.filter((line) => line.length >= fewestCorners[form]))
      .filter((lines) => lines.length > 0),
  }))

const lengthOf = ([, name, , parts]: Entry) =>
  parts.flat().reduce((sum, text) => sum + text.length, name.length)
