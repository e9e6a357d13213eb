import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { limits } from '#shared/sealed-log/limits.ts'

/** Windows one computer speaks of at once. */
export const mostWindows = 8

/** A place in a text that stays right while others type: a Yjs relative position, as base64. */
const PositionSchema = v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9+/]+={0,2}$/))

/** Where somebody is in one window, and what they hold. Never what they read or have chosen. */
export const WhereSchema = v.strictObject({
  /** `elsewhere`: where nobody need know more, as in the settings. */
  room: v.picklist([
    'home',
    'assets',
    'priorities',
    'plans',
    'meetings',
    'briefs',
    'people',
    'elsewhere',
  ]),
  /** The record that is open. */
  record: v.nullable(IdSchema),
  /** The shared text they write in, and their caret there: where a selection begins and where it ends. */
  text: v.nullable(IdSchema),
  caret: v.nullable(v.strictObject({ anchor: PositionSchema, head: PositionSchema })),
  /** Whether something was typed in the last seconds. */
  typing: v.boolean(),
  /** The card that is being moved. */
  holds: v.nullable(IdSchema),
})

export type Where = Readonly<v.InferOutput<typeof WhereSchema>>

const MessageSchema = v.pipe(v.array(WhereSchema), v.maxLength(mostWindows))

/**
 * What one computer says of itself: all its windows, as many as fit. Who it is follows from the log that signs it,
 * never from what it says.
 */
export function encodePresence(windows: readonly Where[]): Uint8Array {
  const said = windows.slice(0, mostWindows)
  let bytes = encodeUtf8(JSON.stringify(said))
  while (bytes.length > limits.presenceBytes) {
    said.pop()
    bytes = encodeUtf8(JSON.stringify(said))
  }
  return bytes
}

/** What a computer said, or null where that cannot be read. Never throws. */
export function readPresence(message: Uint8Array): readonly Where[] | null {
  try {
    const read = v.safeParse(MessageSchema, JSON.parse(decodeUtf8(message)))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
