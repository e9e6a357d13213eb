import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * Which client id a clock has now. `until`: the clock up to which the same is true. `begins`: the first clock of that
 * client id that is used; those before belong to the history it parts from.
 */
export type Renaming = (
  client: number,
  clock: number,
) => { readonly client: number; readonly until: number; readonly begins: number }

/**
 * A Yjs v1 update that has passed the gate, under other client ids. Clocks stay as they are; Yjs wants them to begin at
 * 0, so those before a history's first are filled with what is always deleted.
 */
export function renamedUpdate(update: Uint8Array, rename: Renaming): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update)
  const idOf = <T extends Y.ID | null>(id: T): Y.ID | T =>
    id === null ? id : Y.createID(rename(id.client, id.clock).client, id.clock)
  const encoder = new Y.UpdateEncoderV1()
  const [first] = structs
  encoding.writeVarUint(encoder.restEncoder, first === undefined ? 0 : 1)
  if (first !== undefined) {
    const { client, begins } = rename(first.id.client, first.id.clock)
    const filler =
      begins > 0 && first.id.clock === begins ? [new Y.GC(Y.createID(client, 0), begins)] : []
    encoding.writeVarUint(encoder.restEncoder, structs.length + filler.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, filler.length > 0 ? 0 : first.id.clock)
    for (const struct of [...filler, ...structs]) {
      if (struct instanceof Y.Item) {
        struct.origin = idOf(struct.origin)
        struct.rightOrigin = idOf(struct.rightOrigin)
        if (struct.parent instanceof Y.ID) struct.parent = idOf(struct.parent)
      }
      struct.write(encoder, 0)
    }
  }
  writeDeletions(encoder, ds, rename)
  return encoder.toUint8Array()
}

type Range = { readonly clock: number; length: number }
type Deletions = ReturnType<typeof Y.decodeUpdate>['ds']

function writeDeletions(
  encoder: Y.UpdateEncoderV1,
  { clients }: Deletions,
  rename: Renaming,
): void {
  const renamed = new Map<number, Range[]>()
  for (const [client, ranges] of clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len;) {
        const { client: now, until } = rename(client, at)
        const to = Math.min(until, clock + len)
        addRange(renamed, now, at, to - at)
        at = to
      }
  encoding.writeVarUint(encoder.restEncoder, renamed.size)
  for (const [client, ranges] of renamed) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, length } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(length)
    }
  }
}

function addRange(
  renamed: Map<number, Range[]>,
  client: number,
  clock: number,
  length: number,
): void {
  const ranges = renamed.get(client) ?? []
  renamed.set(client, ranges)
  const last = ranges.at(-1)
  if (last && last.clock + last.length === clock) last.length += length
  else ranges.push({ clock, length })
}
