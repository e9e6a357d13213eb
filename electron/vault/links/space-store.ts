import type { LogId } from '#shared/sealed-log/ids.ts'
import type { KeyRing } from '#shared/sealed-log/keys.ts'
import type { Taken } from '#shared/sealed-log/replica/news.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import { createNoteBox } from '#shared/sealed-log/sync/have-notes.ts'
import type { World } from '../clock.ts'
import type { Space } from '../space/space.ts'
import type { EnvelopeStore } from './exchange-runner.ts'

/** Frames of other logs that are skipped rather than begun anew behind. */
const skipAtMost = 16

/** An open space as links see it. Only what is durable is told or given to others. */
export function storeOf(
  space: Space,
  keys: KeyRing,
  suite: Suite,
  world: Pick<World, 'random'>,
): EnvelopeStore {
  const { replica, index } = space
  const canSign = () => replica.isIn() && index.next(replica.signer.log) > 0
  return {
    holdings: {
      heads: () => index.heads(),
      durable: (log) => {
        const head = index.head(log)
        return head === null ? null : { next: index.next(log), head }
      },
      next: (log) => replica.logs.get(log)?.next ?? 0,
      urgency: (log) => urgencyOf(space, log),
    },
    notes: createNoteBox({
      suite,
      keys,
      signer: () => (canSign() ? replica.signer : null),
      keyOf: (log) => replica.logs.get(log)?.key ?? null,
      random: world.random,
    }),
    read: (log, from) => readLog(space, log, from),
    take: async (_link, envelopes) => {
      const taken = await takeIn(space, envelopes)
      return {
        gaps: taken?.gaps ?? [],
        conflicts: (taken?.refused.get('chain') ?? 0) > 0,
      }
    },
  }
}

/** What the disk refuses stays in the space's memory and is saved, and told to others, as soon as that works again. */
const takeIn = (space: Space, envelopes: readonly Uint8Array[]): Promise<Taken | null> =>
  space.take(envelopes).catch(() => null)

/** First what may hold acts: logs of stewards' devices, and logs nothing is known of yet. Pieces of photos come last. */
function urgencyOf({ replica }: Space, log: LogId): number {
  const known = replica.logs.get(log)
  if (known?.carriesBlobs === true) return 2
  const device = known?.device ?? null
  const person = device === null ? null : replica.personOf(device)
  return person === null || replica.membership().stewards.has(person) ? 0 : 1
}

async function* readLog(space: Space, log: LogId, from: number): AsyncIterable<Uint8Array> {
  const sequences = space.index.from(log, from)
  const [only, second] = sequences
  if (only === undefined) return
  if (second === undefined) {
    const payload = await space.log.read(only)
    if (payload !== null) yield payload
    return
  }
  let frames = space.log.frames(only - 1)
  let at = only - 1
  for (const sequence of sequences) {
    // Of several histories of one log, the next may lie further back.
    if (sequence <= at || sequence - at > skipAtMost) {
      frames = space.log.frames(sequence - 1)
      at = sequence - 1
    }
    while (at < sequence) {
      const step = await frames.next()
      if (step.done === true) return
      at = step.value.sequence
      if (at === sequence) yield step.value.payload
    }
  }
}
