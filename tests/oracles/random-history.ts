import type { CountedAct, Statement } from '#shared/sealed-log/counts/statement.ts'
import type { DeviceId } from '#shared/sealed-log/ids.ts'
import { deviceNamed, personNamed } from './names.ts'
import { pick, type Dice } from './random-numbers.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import { SimulatedSpace, type SpaceOptions } from './simulated-space.ts'

const people = 6
const steps = {
  words: 5,
  hear: 6,
  letIn: 3,
  addOwn: 2,
  makeSteward: 3,
  removePerson: 2,
  removeDevice: 2,
  endStewardship: 1,
  forge: 5,
  invite: 2,
  useInvite: 3,
  reopen: 1,
  restore: 1,
}
type Step = keyof typeof steps
const weighted = (Object.keys(steps) as Step[]).flatMap((step) =>
  Array.from({ length: steps[step] }, () => step),
)

type Code = { readonly device: DeviceId; readonly person: string; readonly known: Statement[] }

/** A space of six people and their computers, some of whom forge, and one random life of it. */
export class RandomHistory {
  readonly space: SimulatedSpace
  forgedSound = 0
  forgedUnsound = 0
  invitesUsed = 0
  readonly #roll: Dice
  readonly #liars: number
  readonly #codes: Code[] = []
  readonly #personOf = new Map<DeviceId, string>([[deviceNamed('p0'), 'p0']])

  constructor(roll: Dice, options: SpaceOptions = {}) {
    this.#roll = roll
    this.space = new SimulatedSpace(options)
    this.#liars = roll(2 ** people)
    for (let p = 1; p < people; p++) this.#letIn(this.space.founder, `p${p}`, `p${p}`, 'computer')
    for (const p of [1, 2, 3])
      this.space.founder.write({ kind: 'steward', person: personNamed(`p${p}`) })
    const known = this.space.statements(this.space.founder.held)
    for (const holder of this.space.holders) holder.receive(known)
    this.space.founder.receive(this.space.all())
  }

  /** One step of somebody. Throws where a device that is in would have to take back what it applied. */
  step(): void {
    const step = pick(this.#roll, weighted) ?? 'words'
    const honest = pick(this.#roll, this.space.honest())
    const anybody = pick(this.#roll, this.space.holders)
    if (honest === undefined || anybody === undefined) return
    const person = `p${this.#roll(people)}`
    switch (step) {
      case 'words':
        anybody.write()
        break
      case 'hear':
        this.#hear(anybody)
        break
      case 'letIn':
        this.#letIn(honest, person, this.#newName(), 'computer')
        break
      case 'addOwn':
        this.#letIn(honest, this.#person(honest.device), this.#newName(), 'computer')
        break
      case 'makeSteward':
        honest.write({ kind: 'steward', person: personNamed(person) })
        break
      case 'removePerson':
        honest.write({ kind: 'remove-person', person: personNamed(person) })
        break
      case 'removeDevice':
        this.#removeDevice(honest)
        break
      case 'endStewardship':
        honest.write({ kind: 'end-stewardship', person: personNamed(person) })
        break
      case 'forge': {
        const forged = this.forge()
        if (forged !== null && this.#roll(2) === 0) honest.receive(this.space.by(forged.device))
        break
      }
      case 'invite':
        this.#invite(honest)
        break
      case 'useInvite':
        this.#useInvite()
        break
      case 'reopen':
        anybody.reopen()
        break
      case 'restore':
        this.#restore(honest)
    }
    for (const { shrunk } of this.space.honest())
      if (shrunk !== null) throw new Error(`acceptance shrank: ${shrunk}`)
  }

  /** Somebody dishonest forks, back-dates, cites and obeys at will. Dishonest people know everything. */
  forge(): Statement | null {
    const { space } = this
    const roll = this.#roll
    const device = pick(roll, [...space.dishonest])
    if (device === undefined) return null
    const mine = space.by(device)
    const ids = space.rule.all()
    const acts = space.all().filter(({ act }) => act !== null)
    const joins = acts.filter(({ act }) => act?.kind === 'join' && act.device === device)
    for (let attempt = 0; attempt < 10; attempt++) {
      const prev = pick(roll, mine) ?? null
      const seen = [pick(roll, ids), ...(roll(5) === 0 ? [pick(roll, ids)] : [])]
      const obeyed = pick(roll, acts)
      const forged = space.forge(
        device,
        prev,
        {
          seen:
            prev !== null && roll(3) > 0
              ? [...new Set(seen.flatMap((id) => (id === prev.id ? [] : (id ?? []))))]
              : [],
          obeys:
            prev === null
              ? joins.map(({ id }) => id)
              : roll(4) === 0 && obeyed !== undefined
                ? [obeyed.id]
                : [],
          act: this.#wildAct(),
          inNewLog: roll(4) === 0,
        },
        attempt < 9,
      )
      if (forged === null) continue
      const isSound = space.rule.sound(forged.id) === true
      if (isSound) this.forgedSound++
      else this.forgedUnsound++
      if (isSound && forged.act?.kind === 'join') this.#newHolder(forged.act.device, 'a liar', true)
      return forged
    }
    return null
  }

  #wildAct(): CountedAct | null {
    const name = `p${this.#roll(people)}`
    const person = personNamed(name)
    const device = pick(this.#roll, this.space.devices()) ?? deviceNamed(name)
    const role = this.#roll(4) === 0 ? 'invite' : 'computer'
    const acts: readonly (CountedAct | null)[] = [
      null,
      null,
      { kind: 'join', person, device: deviceNamed(this.#newName()), role },
      { kind: 'steward', person },
      { kind: 'end-stewardship', person },
      { kind: 'remove-person', person },
      { kind: 'remove-device', device },
    ]
    return pick(this.#roll, acts) ?? null
  }

  #newName = (): string => `d${this.space.nextNumber()}`
  #person = (device: DeviceId): string => this.#personOf.get(device) ?? 'nobody'

  #newHolder(device: DeviceId, person: string, lies = this.#isLiar(person)): SimulatedDevice {
    this.#personOf.set(device, person)
    if (lies) this.space.dishonest.add(device)
    return this.space.holder(device)
  }

  #isLiar = (person: string): boolean =>
    person !== 'p0' && ((this.#liars >> (Number(person.slice(1)) % people)) & 1) === 1

  #letIn(by: SimulatedDevice, person: string, name: string, role: 'computer' | 'invite') {
    const device = deviceNamed(name)
    const join = by.write({ kind: 'join', person: personNamed(person), device, role })
    if (join !== null) this.#newHolder(device, person)
  }

  #hear(listener: SimulatedDevice): void {
    const source = pick(this.#roll, this.space.holders)
    if (source === undefined) return
    const told = this.space.dishonest.has(source.device)
      ? this.space.by(source.device)
      : this.space.statements(source.held)
    listener.receive(this.#roll(3) > 0 ? told : told.slice(0, 1 + this.#roll(told.length || 1)))
  }

  #removeDevice(by: SimulatedDevice): void {
    const own = this.space.devices().filter((d) => this.#person(d) === this.#person(by.device))
    const device = pick(this.#roll, this.#roll(2) === 0 ? own : this.space.devices())
    if (device !== undefined && device !== this.space.founder.device)
      by.write({ kind: 'remove-device', device })
  }

  #invite(by: SimulatedDevice): void {
    const person = this.#roll(3) === 0 ? `p${this.#roll(people)}` : `g${this.space.nextNumber()}`
    const device = deviceNamed(this.#newName())
    const act = { kind: 'join', person: personNamed(person), device, role: 'invite' } as const
    if (by.write(act) !== null)
      this.#codes.push({ device, person, known: this.space.statements(by.held) })
  }

  /** Somebody types a code in on a computer that never saw it before: a second use of the same code is another holder of its key. */
  #useInvite(): void {
    const code = pick(this.#roll, this.#codes)
    if (code === undefined) return
    const holder = this.#newHolder(code.device, code.person)
    holder.receive(code.known)
    const device = deviceNamed(this.#newName())
    const person = personNamed(code.person)
    if (holder.write({ kind: 'join', person, device, role: 'computer' }) === null) return
    this.invitesUsed++
    this.#newHolder(device, code.person).receive(this.space.statements(holder.held))
  }

  #restore(holder: SimulatedDevice): void {
    const own = pick(this.#roll, this.space.by(holder.device))
    if (own !== undefined && holder.held.has(own.id)) holder.restore(own.id)
  }
}
