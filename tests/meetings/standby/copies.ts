import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { CopyLine } from '#electron/vault/room/copy-line.ts'
import type { CopyOf, Line } from '#electron/vault/room/copy-of.ts'
import { CopyStore } from '#electron/vault/room/copy-store.ts'
import { StandbyCopy } from '#electron/vault/room/standby-copy.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import {
  type CopyWord,
  CopyWordSchema,
  type SharedSecrets,
  type StandbyWord,
} from '#shared/meetings/room/wire/copy-words.ts'
import { faultyPort } from '#tests/support/faulty-port.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

type Without<T> = T extends unknown ? Omit<T, 'i'> : never

export const me = 'b'.repeat(64)
export const of: CopyOf = {
  room: '1'.repeat(32),
  meeting: 'meeting000000001',
  term: { number: 1, device: 'a'.repeat(64) },
}
export const secrets: SharedSecrets = {
  guest: '3'.repeat(32),
  words: '4'.repeat(8),
  noteTaker: '5'.repeat(32),
  interpreter: '6'.repeat(32),
  port: 0,
  origins: [],
  rounds: {},
  cards: {},
}
export const opened: readonly Entry[] = [
  { kind: 'opened', meeting: of.meeting, room: of.room, at: 1 },
  { kind: 'term', term: 1, device: of.term.device, at: 1 },
  { kind: 'standby', device: me, follows: true, at: 1 },
]

/** A disk that can be made to fail, with what a copy needs beside it. */
export function copyPorts(disk = memoryFilePort()) {
  const files = faultyPort(disk)
  const sealer = { seal: (bytes: Uint8Array) => bytes, open: (bytes: Uint8Array) => bytes }
  return { files, sealer, world: { random: seededRandom(1).bytes }, folder: 'coalition' }
}

/** A line on which whoever leads speaks to a copy; `say` resolves when something is answered. */
export function lineTo(copy: StandbyCopy, said = of) {
  const ends = { link: 1, mine: new Uint8Array(32).fill(1), theirs: new Uint8Array(32).fill(2) }
  const waiting: (() => void)[] = []
  const line: Line = new CopyLine<StandbyWord, CopyWord>(ends, CopyWordSchema, () => {
    for (const hear of waiting.splice(0)) hear()
  })
  let i = 0
  return {
    line,
    say: (word: Without<CopyWord>, bytes = 1) => {
      i += 1
      const answered = new Promise<void>((resolve) => waiting.push(resolve))
      copy.hear(line, { ...word, i }, said, bytes)
      return answered
    },
  }
}

/** A copy that has the whole of a meeting that was just opened. */
export async function wholeCopy(ports = copyPorts()) {
  const copy = new StandbyCopy(new CopyStore(ports, 0), of)
  const leader = lineTo(copy)
  await leader.say({ kind: 'whole', secrets })
  await leader.say({ kind: 'entries', from: 0, entries: [...opened] })
  await leader.say({ kind: 'end' })
  return { copy, ports, leader }
}
