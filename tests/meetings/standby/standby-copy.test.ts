import { expect, test } from 'vitest'
import { Refusal } from '#shared/contract/problem.ts'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import { CopyWordSchema } from '#shared/meetings/room/wire/copy-words.ts'
import * as v from 'valibot'
import type { Entry } from '#shared/meetings/room/entry.ts'
import { lineTo, me, opened, secrets, wholeCopy } from './copies.ts'

const terms = (entries: readonly Entry[]) =>
  entries.flatMap((entry) => (entry.kind === 'term' ? [entry.term] : []))

test('two presses, and whatever is said or asked meanwhile, take over once, of a copy that stays whole', async () => {
  const { copy, leader } = await wholeCopy()
  const presses = [copy.takeOver(me, 2), copy.takeOver(me, 3)]
  // Whoever led is heard no more, on this line or another, and nothing takes the journal away.
  void leader.say({ kind: 'release' })
  void lineTo(copy).say({ kind: 'whole', secrets })
  const gone = copy.destroy()
  const [first, second] = await Promise.all(presses)
  await gone
  expect(second).toBe(null)
  const { journal, entries = [] } = first ?? {}
  expect(await journal?.entries()).toEqual(entries)
  expect(entries.slice(0, opened.length)).toEqual(opened)
  expect(terms(entries)).toEqual([1, 2])
})

test('a press on a full disk is refused and stays a copy; once there is space again the next one leads', async () => {
  const { copy, ports } = await wholeCopy()
  ports.files.plan([{ call: 'write', at: 1, errno: 'ENOSPC' }])
  await expect(copy.takeOver(me, 2)).rejects.toBeInstanceOf(Refusal)
  expect(copy.entries).toBe(opened.length)
  ports.files.mend()
  const taken = await copy.takeOver(me, 3)
  expect(await taken?.journal.entries()).toEqual(taken?.entries)
  expect(terms(taken?.entries ?? [])).toEqual([1, 2])
})

test('more than a meeting can have is refused, and each try lies where the one before it was', async () => {
  const { copy, ports } = await wholeCopy()
  const box = { kind: 'box', step: 'vote000000000001', bytes: 'AAAA' } as const
  for (let tries = 0; tries < 3; tries += 1) {
    const { say } = lineTo(copy)
    await say({ kind: 'whole', secrets })
    // Eighteen times fifteen megabytes.
    for (let part = 1; part <= 18; part += 1) {
      expect(copy.state).toBe('copying')
      await say(box, 15 * 1024 * 1024)
    }
    expect([copy.state, copy.entries, copy.place]).toEqual(['away', opened.length, 2])
  }
  expect(await ports.files.list('coalition/copy-1')).toContain('journal.log')
  const entries = { kind: 'entries', i: 1, entries: [...opened] } as const
  expect(v.is(CopyWordSchema, { ...entries, from: roomLimits.entries })).toBe(true)
  expect(v.is(CopyWordSchema, { ...entries, from: roomLimits.entries + 20_001 })).toBe(false)
})
