import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { logNamed } from '../links/plain-holder.ts'
import { world } from '../links/parties.ts'
import { repeats } from '../support/repeats.ts'
import { seededRandom } from '../support/seeded-random.ts'

const links = 60
const seconds = repeats({ quick: 30, long: 3600 })

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function heap(): number {
  collect()
  return process.memoryUsage().heapUsed
}

/** Fault 18: one computer has sixty links, of which each second one in ten goes and comes again, in bad weather. */
test(`${String(links)} links with 10 % flapping for ${String(seconds)} s: all hold the same, and nothing stays of a link that is gone`, () => {
  const { time, network, parties } = world('hub', ...Array.from({ length: links }, String))
  const [middle, ...others] = parties
  if (middle === undefined) throw new Error('one in the middle')
  const random = seededRandom(18)
  let flaps = 0
  let most = 0
  const join = (number: number) => {
    const other = others[number]
    if (other) network.join(String(number), middle.party, other.party)
  }
  const pass = (second: number) => {
    time.pass(second)
    // Effects are kept for tests that look at them; here they would be all that grows.
    for (const { party } of parties) party.seen.length = 0
  }
  /** One second in ten pieces: a tenth of the links flaps somewhere in it. */
  const flap = (writes: boolean) => {
    for (let piece = 0; piece < 10; piece += 1) {
      for (let number = 0; number < links; number += 1)
        if (random.below(100) === 0) {
          network.cut(String(number))
          flaps += 1
        } else if (!network.isJoined(String(number))) join(number)
      const writer = random.below(links)
      const log = logNamed(String(writer))
      const { party, holder } = others[writer] ?? middle
      if (writes) party.stored([log], holder.write(log, 1))
      pass(100)
    }
    most = Math.max(most, time.waiting)
  }

  for (let number = 0; number < links; number += 1) join(number)
  network.weather = { lost: 100, doubled: 50, least: 5, most: 200 }
  for (let second = 0; second < seconds; second += 1) flap(true)

  network.weather = { lost: 0, doubled: 0, least: 1, most: 20 }
  for (let number = 0; number < links; number += 1)
    if (!network.isJoined(String(number))) join(number)
  for (let round = 0; round < 20; round += 1) pass(20_000)
  const held = parties.map(({ holder }) =>
    [...holder.rows].map(([log, rows]) => `${log} ${String(rows.next)}`).toSorted(),
  )
  expect(held[0]?.length).toBeGreaterThan(links / 2)
  expect(held.filter((one) => one.join() !== held[0]?.join())).toEqual([])

  expect(most).toBeLessThan(links * 10)

  // Nobody writes any more, so all that could grow is what links leave behind.
  const begun = flaps
  for (let second = 0; second < seconds / 4; second += 1) flap(false)
  const before = heap()
  for (let second = 0; second < seconds; second += 1) flap(false)
  const grown = heap() - before
  const gone = flaps - begun
  expect(gone).toBeGreaterThan(seconds * 3)
  // A link's books of sixty logs are some 20 kB: what stays of all of them would be many times this.
  expect(grown / gone).toBeLessThan(2000)
  console.info(
    `${String(flaps)} links went and came; ${(grown / gone).toFixed(0)} bytes stay of each; at most ${String(most)} things waited`,
  )
})
