import { limits } from './limits.ts'
import { readContentSpan } from './update-content.ts'
import { UpdateReader } from './update-reader.ts'

export type GateProblem =
  | 'size'
  | 'too-many'
  | 'undecodable'
  | 'trailing'
  | 'empty'
  | 'foreign-client'
  | 'clock'
  | 'skip'
  | 'length'
  | 'unseen-reference'
  | 'unseen-deletion'

export type GateVerdict =
  | { readonly ok: true; readonly nextClock: number }
  | { readonly ok: false; readonly why: GateProblem }

/** What an update is judged by: all of it follows from signed bytes, so every computer judges alike. */
export type GateView = {
  /** The log's client id in this document. */
  readonly client: number
  /** How many clocks of that client this log has written here before. */
  readonly nextClock: number
  /** How many clocks of another client all the envelope stands on covers; 0 for an unknown one. */
  readonly covers: (client: number) => number
}

/**
 * Judge one Yjs v1 update before it is sealed or applied (PROTOCOL.md section 8).
 *
 * Its own reader instead of Yjs's, which allocates what a count announces, reads v2 bytes as an empty update and takes
 * what it cannot load again.
 */
export function judgeUpdate(update: Uint8Array, view: GateView): GateVerdict {
  if (update.length > limits.payloadBytes) return { ok: false, why: 'size' }
  const reader = new UpdateReader(update)
  const blocks = judgeBlocks(reader, view)
  if (!blocks.ok) return blocks
  const deletions = judgeDeletions(reader, view, blocks.nextClock)
  if (deletions.why !== null) return { ok: false, why: deletions.why }
  if (reader.failed) return { ok: false, why: 'undecodable' }
  if (reader.left > 0) return { ok: false, why: 'trailing' }
  if (blocks.nextClock === view.nextClock && deletions.ranges === 0)
    return { ok: false, why: 'empty' }
  return blocks
}

function judgeBlocks(reader: UpdateReader, view: GateView): GateVerdict {
  const blocks = reader.varuint()
  if (reader.failed) return { ok: false, why: 'undecodable' }
  if (blocks === 0) return { ok: true, nextClock: view.nextClock }
  const structs = reader.varuint()
  const client = reader.varuint()
  let clock = reader.varuint()
  if (reader.failed || structs === 0) return { ok: false, why: 'undecodable' }
  if (structs > limits.updateStructs) return { ok: false, why: 'too-many' }
  // An update has one block per client, so a second one is somebody else's.
  if (client !== view.client || blocks > 1) return { ok: false, why: 'foreign-client' }
  if (clock !== view.nextClock) return { ok: false, why: 'clock' }
  for (let at = 0; at < structs; at++) {
    const struct = judgeStruct(reader, view, clock)
    if (struct.why !== null) return { ok: false, why: struct.why }
    clock += struct.span
  }
  return { ok: true, nextClock: clock }
}

type Struct = { readonly why: GateProblem | null; readonly span: number }

function judgeStruct(reader: UpdateReader, view: GateView, clock: number): Struct {
  const info = reader.byte()
  const kind = info & 0x1f
  if (kind === 10) return { why: 'skip', span: 0 }
  const known = (): boolean => {
    const client = reader.varuint()
    const referred = reader.varuint()
    return referred < (client === view.client ? clock : view.covers(client))
  }
  let seen = true
  if (kind !== 0) {
    const hasOrigin = (info & 0x80) !== 0
    const hasRightOrigin = (info & 0x40) !== 0
    if (hasOrigin) seen = known() && seen
    if (hasRightOrigin) seen = known() && seen
    if (!hasOrigin && !hasRightOrigin) {
      seen = passParent(reader, known) && seen
      if ((info & 0x20) !== 0) reader.string()
    }
  } else if (info !== 0) reader.fail()
  const span = kind === 0 ? reader.varuint() : readContentSpan(reader, info)
  if (reader.failed) return { why: 'undecodable', span }
  if (!seen) return { why: 'unseen-reference', span }
  return { why: isSpan(clock, span) ? null : 'length', span }
}

/** The parent is a root type by name, or an item that must be known. */
function passParent(reader: UpdateReader, known: () => boolean): boolean {
  const isRoot = reader.varuint()
  if (isRoot > 1) reader.fail()
  if (isRoot === 0) return known()
  reader.string()
  return true
}

type Deletions = { readonly why: GateProblem | null; readonly ranges: number }

function judgeDeletions(reader: UpdateReader, view: GateView, nextClock: number): Deletions {
  const clients = reader.varuint()
  let ranges = 0
  if (clients > limits.updateDeletions) return { why: 'too-many', ranges }
  for (let at = 0; at < clients && !reader.failed; at++) {
    const client = reader.varuint()
    const count = reader.varuint()
    ranges += count
    if (count === 0) reader.fail()
    if (ranges > limits.updateDeletions) return { why: 'too-many', ranges }
    const known = client === view.client ? nextClock : view.covers(client)
    for (let range = 0; range < count && !reader.failed; range++) {
      const clock = reader.varuint()
      const span = reader.varuint()
      if (reader.failed) break
      if (!isSpan(clock, span)) return { why: 'length', ranges }
      if (clock + span > known) return { why: 'unseen-deletion', ranges }
    }
  }
  return { why: null, ranges }
}

const isSpan = (clock: number, span: number): boolean =>
  span >= 1 && span <= limits.clockSpan && Number.isSafeInteger(clock + span)
