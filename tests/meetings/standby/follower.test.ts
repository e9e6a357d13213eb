import { expect, test } from 'vitest'
import { CopyLine } from '#electron/vault/room/copy-line.ts'
import { Follower } from '#electron/vault/room/follower.ts'
import type { RoomJournal } from '#electron/vault/room/room-files.ts'
import { Signal } from '#electron/vault/space/signal.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import {
  type CopyWord,
  CopyWordSchema,
  type StandbyWord,
  StandbyWordSchema,
} from '#shared/meetings/room/wire/copy-words.ts'

const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
const done = () => Promise.resolve()
const entry: Entry = { kind: 'screen', shows: 'code', at: 1 }

function journalOf(entries: readonly Entry[]): RoomJournal {
  return {
    folder: 'room',
    noted: new Signal<void>(),
    secrets: {
      version: 1,
      room: 'a'.repeat(32),
      key: 'b'.repeat(64),
      guest: 'c'.repeat(32),
      words: 'd'.repeat(8),
      noteTaker: 'e'.repeat(32),
      interpreter: 'f'.repeat(32),
      port: 4,
      origins: [],
      rounds: {},
      cards: {},
    },
    append: done,
    entries: () => Promise.resolve(entries),
    retry: () => Promise.resolve(true),
    note: done,
    forget: done,
    close: done,
    destroy: done,
  }
}

/** A laptop that stands by, at the other end of a line in memory, which answers while it is there. */
function standby() {
  const timers = new Set<() => void>()
  const heard: CopyWord[] = []
  const there = { isAnswering: true, lost: 0 }
  const far = new CopyLine<StandbyWord, CopyWord>(
    { link: 1, mine: two, theirs: one },
    CopyWordSchema,
    (_, message) => void follower.hear(message.subarray(1)),
  )
  const near = new CopyLine<CopyWord, StandbyWord>(
    { link: 1, mine: one, theirs: two },
    StandbyWordSchema,
    (_, message) => {
      const word = far.read(message.subarray(1))
      if (word === null) throw new Error('not a word')
      heard.push(word)
      if (there.isAnswering)
        queueMicrotask(() => {
          far.say({ kind: 'have', i: word.i })
        })
    },
  )
  const after = (_: number, act: () => void) => {
    timers.add(act)
    return () => void timers.delete(act)
  }
  const follower = new Follower({ device: 'd', line: near }, { after }, () => (there.lost += 1))
  return { follower, heard, there, timers }
}

const whole = (entries: readonly Entry[]) => ({
  journal: journalOf(entries),
  ballots: { box: () => Promise.resolve(null) },
})

test('it gets the whole in pieces and in order, what came meanwhile after that, and follows', async () => {
  const { follower, heard, timers } = standby()
  const copying = follower.copy(whole(Array.from({ length: 2500 }, () => entry)))
  await follower.give({ kind: 'entries', from: 2500, entries: [entry] })
  expect(await copying).toBe(true)
  expect(heard.map((word) => (word.kind === 'entries' ? word.from : word.kind))).toEqual([
    'whole',
    0,
    1000,
    2000,
    'end',
    2500,
  ])
  expect(JSON.stringify(heard[0])).not.toContain('b'.repeat(64))
  await follower.settled()
  expect([follower.follows, follower.behind, timers.size]).toEqual([true, 0, 0])
})

test('nobody waits for one that does not answer: it is lost after its time, once', async () => {
  const { follower, there, timers } = standby()
  await follower.copy(whole([]))
  there.isAnswering = false
  let isGiven = false
  const given = Promise.all([
    follower.give({ kind: 'entries', from: 0, entries: [entry] }),
    follower.give({ kind: 'entries', from: 1, entries: [entry] }),
  ]).then(() => (isGiven = true))
  await Promise.resolve()
  expect([isGiven, follower.behind]).toEqual([false, 2])
  for (const due of timers) due()
  await given
  expect(there.lost).toBe(1)
  await follower.give({ kind: 'entries', from: 2, entries: [entry] })
  expect([follower.behind, timers.size]).toEqual([0, 0])
})

test('where the disk of whoever leads cannot be read, it is lost and can be asked again: it does not stay half a copy', async () => {
  const unreadable = () => Promise.reject(new Error('disk'))
  for (const broken of [
    { ...whole([]), ballots: { box: unreadable } },
    { ...whole([]), journal: { ...journalOf([]), entries: unreadable } },
  ]) {
    const { follower, there, timers } = standby()
    expect(await follower.copy(broken)).toBe(false)
    expect([there.lost, follower.follows, timers.size]).toEqual([1, false, 0])
  }
})
