import type { CountedAct, Statement } from '#shared/sealed-log/counts/statement.ts'
import type { EnvelopeId } from '#shared/sealed-log/ids.ts'
import { expectSameOutcome } from './acceptance/comparison.ts'
import { deviceNamed, personNamed } from './names.ts'
import { dice } from './random-numbers.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import { SimulatedSpace, type SpaceOptions } from './simulated-space.ts'

/** Acts as a person would say them; a person's first device has the person's name. */
export const joins = (person: string, device = person): CountedAct => ({
  kind: 'join',
  person: personNamed(person),
  device: deviceNamed(device),
  role: 'computer',
})
export const invites = (person: string, device: string): CountedAct => ({
  kind: 'join',
  person: personNamed(person),
  device: deviceNamed(device),
  role: 'invite',
})
export const makesSteward = (person: string): CountedAct => ({
  kind: 'steward',
  person: personNamed(person),
})
export const endsStewardship = (person: string): CountedAct => ({
  kind: 'end-stewardship',
  person: personNamed(person),
})
export const removes = (person: string): CountedAct => ({
  kind: 'remove-person',
  person: personNamed(person),
})
export const removesDevice = (device: string): CountedAct => ({
  kind: 'remove-device',
  device: deviceNamed(device),
})

/** What an honest device wrote; the test ends where it was not allowed to. */
export function written(statement: Statement | null): Statement {
  if (statement === null) throw new Error('this device may not write that')
  return statement
}

/** A space founded by p0, with named people who have all heard of each other. */
export class SmallSpace {
  readonly space: SimulatedSpace
  readonly #named = new Map<string, SimulatedDevice>()

  constructor(people: readonly string[], stewards: readonly string[] = [], options?: SpaceOptions) {
    this.space = new SimulatedSpace(options)
    this.#named.set('p0', this.space.founder)
    for (const person of people) written(this.space.founder.write(joins(person)))
    for (const person of stewards) written(this.space.founder.write(makesSteward(person)))
    for (const person of people) this.starts(person)
    this.talk(['p0', ...people])
  }

  /** A device begins, knowing what another one tells it. */
  starts(name: string, told: string = 'p0', device = name): SimulatedDevice {
    const holder = this.space.holder(deviceNamed(device))
    this.#named.set(name, holder)
    this.tell(told, name)
    return holder
  }

  at(name: string): SimulatedDevice {
    const device = this.#named.get(name)
    if (device === undefined) throw new Error(`nobody is called ${name}`)
    return device
  }

  tell(from: string, to: string): void {
    this.at(to).receive(this.space.statements(this.at(from).held))
  }

  /** These hear everything that was written anywhere, until nobody has anything to answer. */
  talk(names: readonly string[]): void {
    for (let round = 0; round < 6; round++)
      for (const name of names) this.at(name).receive(this.space.all())
  }

  /** Written behind the back of one's own log: it keeps no rule but that of the chain. */
  forge(
    name: string,
    prev: Statement | null,
    more: Parameters<SimulatedSpace['forge']>[2] = {},
  ): Statement {
    return written(this.space.forge(deviceNamed(name), prev, more))
  }

  tip(name: string): Statement {
    const { prev } = this.at(name)
    if (prev === null) throw new Error(`${name} wrote nothing yet`)
    return this.space.rule.get(prev)
  }

  /** By everything written: whether it counts, is held aside, or why it is refused. */
  fate(statement: Statement): string {
    const sound = this.space.rule.sound(statement.id)
    if (sound !== true) return sound ?? 'waits'
    return this.space.judgement().accepted.has(statement.id) ? 'counts' : 'held aside'
  }

  /** Names of the devices that are in, by everything written. */
  isIn = (device: string): boolean =>
    this.space.judgement().members.devices.has(deviceNamed(device))
  isSteward = (person: string): boolean =>
    this.space.judgement().members.stewards.has(personNamed(person))

  /** Let the product receive all of it in some orders, where no part of the rule is left out. Throws where it says something else. */
  compareProduct(): this {
    const { rule } = this.space
    const isWhole = Object.keys(rule.ablation).length === 0
    for (let seed = 0; isWhole && seed < 4; seed++) expectSameOutcome(rule, dice(seed))
    return this
  }

  /** Everybody named shows the same, and it is what counts. */
  agree(names: readonly string[]): boolean {
    const ids = (of: Iterable<EnvelopeId>) => [...of].toSorted().join()
    const accepted = ids(this.space.judgement().accepted)
    return names.every(
      (name) => ids(this.at(name).applied) === accepted && this.at(name).shrunk === null,
    )
  }
}
