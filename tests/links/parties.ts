import type { Effect } from '#shared/sealed-log/sync/effects.ts'
import { EventQueue } from '#tests/faults/simulator/event-queue.ts'
import { Network } from '#tests/faults/simulator/network.ts'
import { Party } from '#tests/faults/simulator/party.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { PlainHolder } from './plain-holder.ts'

export function world(...names: string[]) {
  const time = new EventQueue()
  const network = new Network(time, seededRandom(7))
  const parties = names.map(() => {
    const holder = new PlainHolder(time)
    return { holder, party: new Party(time, holder) }
  })
  return { time, network, parties }
}

type Pair = ReturnType<typeof world>['parties']
export const firstTwo = (parties: Pair) => {
  const [a, b, c] = parties
  if (!a || !b) throw new Error('two at least')
  return { a, b, c: c ?? b }
}

export const wants = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === 'send' && effect.frame.kind === 'want' ? [effect.frame.logs] : [],
  )
