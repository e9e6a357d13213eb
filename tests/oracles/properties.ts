import type { EnvelopeId } from '#shared/sealed-log/ids.ts'
import { expectSameOutcome } from './acceptance/comparison.ts'
import { PlainRule } from './acceptance/plain-rule.ts'
import { RandomHistory } from './random-history.ts'
import { dice, shuffle, type Dice } from './random-numbers.ts'
import type { SimulatedSpace, SpaceOptions } from './simulated-space.ts'

const key = (ids: Iterable<string>) => [...ids].toSorted().join()

/** One random history, with every property of WHAT-COUNTS.md checked along its way. Throws at the first that breaks. */
export function liveThrough(seed: number, options: SpaceOptions = {}): RandomHistory {
  const roll = dice(seed)
  const history = new RandomHistory(roll, options)
  const { space } = history
  const length = 15 + roll(46)
  for (let step = 0; step < length; step++) history.step()

  space.talk()
  expectAgreement(space)
  expectPurity(space, roll, seed % 4 === 0)
  removeLiars(space)
  expectAgreement(space)
  expectNothingLate(history, roll)
  if (options.ablation === undefined) expectSameOutcome(space.rule, roll)
  return history
}

/** Same set, same accepted set on every device that is in; and none had to take anything back. */
function expectAgreement(space: SimulatedSpace): void {
  const accepted = key(space.judgement().accepted)
  for (const holder of space.honest()) {
    if (holder.shrunk !== null) throw new Error(`acceptance shrank: ${holder.shrunk}`)
    if (holder.isIn && key(holder.applied) !== accepted)
      throw new Error(`devices disagree: ${holder.device}`)
  }
}

/** What is accepted is closed and accepting again changes nothing. Order does not matter: to the oracle, in thorough checks; to the product in each history, at its end. */
function expectPurity(space: SimulatedSpace, roll: Dice, isThorough: boolean): void {
  const { rule } = space
  const { accepted } = space.judgement()
  for (const id of accepted)
    for (const below of rule.past(id) ?? [])
      if (!accepted.has(below)) throw new Error('what is accepted is not closed')
  if (key(rule.judge(accepted).accepted) !== key(accepted)) throw new Error('not idempotent')

  const some = rule.all().filter(() => roll(3) > 0)
  const order = shuffle(roll, rule.all())
  const someInOrder = new Set(shuffle(roll, some))
  const { accepted: first, members } = rule.judge(new Set(some))
  for (const act of members.inForce)
    if (!first.has(act)) throw new Error('an act is in force and does not count')
  if (!isThorough) return
  const again = new PlainRule(rule.ablation)
  for (const id of order) again.add(rule.get(id))
  if (key(again.judge(someInOrder).accepted) !== key(first))
    throw new Error('the outcome depends on the order')
}

function removeLiars(space: SimulatedSpace): void {
  for (let round = 0; round < 4 && space.dishonestPersons().length > 0; round++) {
    for (const person of space.dishonestPersons())
      space.founder.write({ kind: 'remove-person', person })
    space.talk()
  }
  if (space.dishonestPersons().length > 0) throw new Error('could not remove everybody who forges')
  if (!space.founder.isIn) throw new Error('the founder is out')
}

/** Once all who are in have followed, nothing the removed write, fork, back-date or cite counts, and who is in stays. */
function expectNothingLate(history: RandomHistory, roll: Dice): void {
  const { space } = history
  const membersBefore = key(space.judgement().members.devices.keys())
  const appliedBefore = new Map(space.honest().map((one) => [one, new Set(one.applied)]))
  const forgeries = 5 + roll(21)
  for (let n = 0; n < forgeries; n++) {
    const forged = history.forge()
    if (forged === null) continue
    const told: EnvelopeId[] = [...(space.rule.past(forged.id) ?? []), forged.id]
    const honest = space.honest()
    honest[roll(honest.length)]?.receive(space.statements(told))
  }
  space.talk(true)
  expectAgreement(space)
  if (key(space.judgement().members.devices.keys()) !== membersBefore)
    throw new Error('the removed moved who is in')
  for (const [holder, before] of appliedBefore)
    for (const id of holder.applied)
      if (holder.isIn && space.dishonest.has(space.rule.get(id).device) && !before.has(id))
        throw new Error(`late acceptance of ${id}`)
}
