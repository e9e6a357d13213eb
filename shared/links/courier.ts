import * as v from 'valibot'
import { pieceBytes } from './pieces.ts'

/**
 * What the vault and a courier page say to each other. The courier holds WebRTC connections, which Node lacks, and no
 * key: pieces of sealed frames pass through it, and signalling goes through the vault, so that it opens no socket.
 */
const LineSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const TextSchema = v.pipe(v.string(), v.maxLength(65_536))
/** A piece of a frame as base64, in which it crosses the contract. */
const PieceSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(Math.ceil(pieceBytes / 3) * 4),
  v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
)
const SizeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const CourierReportSchema = v.variant('kind', [
  /** A channel to another computer is open. `first`: this end asks for the proof's challenge, the other gives it. */
  v.strictObject({ kind: v.literal('opened'), line: LineSchema, first: v.boolean() }),
  v.strictObject({ kind: v.literal('piece'), line: LineSchema, piece: PieceSchema }),
  /** So many bytes of pieces given for this line have left. */
  v.strictObject({ kind: v.literal('sent'), line: LineSchema, bytes: SizeSchema }),
  v.strictObject({ kind: v.literal('closed'), line: LineSchema }),
  v.strictObject({ kind: v.literal('signal'), text: TextSchema }),
])

export const CourierOrderSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('piece'), line: LineSchema, piece: PieceSchema }),
  v.strictObject({ kind: v.literal('close'), line: LineSchema }),
  v.strictObject({ kind: v.literal('signal'), text: TextSchema }),
  /** There is a new way for signalling: say again that this computer is here. */
  v.strictObject({ kind: v.literal('announce') }),
])

export type CourierReport = Readonly<v.InferOutput<typeof CourierReportSchema>>
export type CourierOrder = Readonly<v.InferOutput<typeof CourierOrderSchema>>

/** Characters that travel together at most, so that they fit into one frame of the contract. */
const batchCharacters = 250_000

/** How many of the messages, from the first on, travel together; at least one of any. */
export function fitsTogether(messages: readonly (CourierReport | CourierOrder)[]): number {
  let characters = 0
  const end = messages.findIndex((message, at) => {
    characters +=
      80 +
      ('piece' in message ? message.piece.length : 'text' in message ? message.text.length * 2 : 0)
    return at > 0 && characters > batchCharacters
  })
  return end === -1 ? messages.length : end
}
