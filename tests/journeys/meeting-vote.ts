import { expect } from 'vitest'
import type { Act } from '#tests/meetings/crowd/crowd-words.ts'
import { closeHere, goOnTo, hubOf, seesDone } from './at-meeting.ts'
import { castDots, type Phone } from './at-phone.ts'
import { options, steps } from './meeting-agenda.ts'
import { everybody, guests, type Hall } from './meeting-parts.ts'

type Ballot = Extract<Act, { do: 'ballot' }>

/**
 * A secret vote, in the middle of which the hub is killed: half of the ballots are in, others are on their way, and the last
 * ones are cast while it is gone.
 */
export async function vote({ lead, phones, crowd, ledger }: Hall): Promise<void> {
  const title = steps.vote
  const [amina, bo, carla] = phones
  if (!amina || !bo || !carla) throw new Error('three phones')
  await goOnTo(lead, title)
  const ballots = guests.map((name, at): readonly [string, Ballot] => {
    const passed = at % 10 === 9
    return [name, { do: 'ballot', marks: passed ? [] : [1 + (at % 2), 0, +(at % 3 === 0)], passed }]
  })
  const cast = async (some: typeof ballots) => {
    const answers = await crowd.act(title, new Map(some))
    ledger.isReceived(answers)
    const marks = new Map(some.map(([name, ballot]) => [name, ballot.marks]))
    for (const { guest, receipt } of answers)
      ledger.castBy(guest, receipt ?? '', marks.get(guest) ?? [])
    return answers
  }
  const byHand = async (phone: Phone, dots: readonly (typeof options)[number][]) => {
    const receipt = await castDots(phone, title, dots)
    const marks = options.map((option) => dots.filter((dot) => dot === option).length)
    ledger.cast(phone.name, receipt, marks)
  }
  const hub = await hubOf(lead)
  if (hub === null) throw new Error('no hub runs')
  const before = 28
  await Promise.all([
    cast(ballots.slice(0, before)),
    byHand(amina, ['Warm rooms', 'Warm rooms', 'Rides home']),
  ])
  await seesDone(lead, before + 1, everybody)
  const onTheirWay = cast(ballots.slice(before, 42))
  await cast(ballots.slice(42, 43))
  process.kill(hub, 'SIGKILL')
  const late = cast(ballots.slice(43))
  await Promise.all([
    byHand(bo, ['A shared kitchen']),
    byHand(carla, ['Warm rooms', 'A shared kitchen', 'Rides home']),
  ])
  const answers = [...(await onTheirWay), ...(await late)]
  expect(answers.filter(({ wasAway }) => wasAway)).not.toEqual([])
  expect(await hubOf(lead)).not.toBe(hub)
  await seesDone(lead, everybody, everybody)
  await closeHere(lead)
}
