import { ByteReader } from '../bytes.ts'
import type { LogSigner } from '../envelope.ts'
import { decodeHave, encodeHave } from '../have.ts'
import { logIdOf, type LogId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import { openNote, sealNote } from '../sealed-note.ts'
import type { Suite } from '../suite.ts'
import type { NoteBox } from './effects.ts'

type Ports = {
  readonly suite: Suite
  readonly keys: KeyRing
  /** The key of this opening's log; null while that log is not begun or not durable, so that nobody could check it. */
  readonly signer: () => LogSigner | null
  readonly keyOf: (log: LogId) => Uint8Array | null
  readonly random: (bytes: number) => Uint8Array
}

/** Seals, signs and reads the HAVEs of one space between members. Lives as long as one opening of the space. */
export function createNoteBox({ suite, keys, signer, keyOf, random }: Ports): NoteBox {
  const lastCounters = new Map<LogId, number>()
  const lastCounter = (log: LogId) => lastCounters.get(log) ?? -1
  let counter = 0
  return {
    canSeal: () => signer() !== null,
    seal(have) {
      const own = signer()
      if (own === null) return null
      counter += 1
      const draft = { label: 'have', epoch: 1, counter, message: encodeHave(have) } as const
      return sealNote(suite, keys, own, draft, random(24))
    },
    open(note) {
      const reading = openNote(suite, keys, { keyOf, lastCounter }, 'have', note)
      if (!reading.ok)
        return reading.why === 'unknown-log'
          ? { kind: 'unknown-log', log: logIdOf(new ByteReader(note).take(16)) }
          : { kind: 'refused' }
      const have = decodeHave(reading.message)
      if (have === null) return { kind: 'refused' }
      lastCounters.set(reading.log, reading.counter)
      return { kind: 'have', log: reading.log, have }
    },
  }
}
