import { expect, test } from 'vitest'
import { CardTries, hashOfCode } from '#electron/vault/room/card-tries.ts'

const meeting = 'meeting000000001'
const code = '0123456789'

test('a first code never waits behind second ones, however many seats guess', async () => {
  const tries = new CardTries(() => meeting)
  const done: string[] = []
  const attempt = async (seat: string, as: string) => {
    await tries.hashFor(seat, code)
    done.push(as)
  }
  const guessers = Array.from({ length: 5 }, (_, at) => `guesser${String(at)}`)
  const guesses = [1, 2, 3, 4].flatMap((turn) =>
    guessers.map((seat) => attempt(seat, `guess ${String(turn)}`)),
  )
  await Promise.all([...guesses, attempt('voter', 'vote')])
  expect(done.slice(0, 6).toSorted()).toEqual([...Array<string>(5).fill('guess 1'), 'vote'])
  expect(done).toHaveLength(21)
})

test('twenty codes of no card are enough for one seat, sent one by one or at once; a card begins its count anew', async () => {
  const tries = new CardTries(() => meeting)
  const atOnce = await Promise.all(Array.from({ length: 22 }, () => tries.hashFor('one', code)))
  expect(atOnce.filter((hash) => hash === null)).toHaveLength(2)
  expect(await tries.hashFor('one', code)).toBeNull()
  tries.wasCard('one')
  expect(await tries.hashFor('one', code)).toBe(await hashOfCode(meeting, code))
  // Whoever leads sits by the cards.
  const leader = await Promise.all(Array.from({ length: 22 }, () => tries.hashFor(null, code)))
  expect(leader).not.toContain(null)
})
