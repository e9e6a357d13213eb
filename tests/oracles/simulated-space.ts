import type { CountedAct, Statement } from '#shared/sealed-log/counts/statement.ts'
import type { DeviceId, EnvelopeId, PersonId } from '#shared/sealed-log/ids.ts'
import type { Ablation } from './acceptance/ablation.ts'
import { plainJudge, productJudge, type Judge } from './acceptance/judge.ts'
import { PlainRule } from './acceptance/plain-rule.ts'
import { deviceNamed, logNamed, personNamed, sealed } from './names.ts'
import { SimulatedDevice } from './simulated-device.ts'

export type SpaceOptions = {
  readonly ablation?: Ablation
  /** Who judges on the devices: the product, or the oracle (the only one parts of which can be left out). */
  readonly judges?: 'product' | 'oracle'
}

/** A space with all its holders and everything ever written in it, honest or forged. */
export class SimulatedSpace {
  readonly rule: PlainRule
  readonly founder: SimulatedDevice
  readonly holders: SimulatedDevice[] = []
  /** Devices whose owners forge. */
  readonly dishonest = new Set<DeviceId>()
  readonly #options: SpaceOptions
  #numbers = 0

  constructor(options: SpaceOptions = {}) {
    this.#options = options
    this.rule = new PlainRule(options.ablation)
    this.founder = this.holder(deviceNamed('p0'))
    this.founder.found({ kind: 'found', person: personNamed('p0'), device: deviceNamed('p0') })
  }

  nextNumber = (): number => this.#numbers++

  /** Somebody who keeps the rules with this device; one key may have several holders. */
  holder(device: DeviceId): SimulatedDevice {
    const paper = { write: this.#write, nextNumber: this.nextNumber }
    const habits = { answers: !this.rule.ablation.withoutAnswers, removesUsedInvites: true }
    const holder = new SimulatedDevice(device, this.#judge(), paper, habits)
    this.holders.push(holder)
    return holder
  }

  #judge(): Judge {
    return this.#options.judges === 'oracle' ? plainJudge(this.rule) : productJudge()
  }

  #write = (statement: Statement): void => {
    this.rule.add(statement)
    const sound = this.rule.sound(statement.id)
    if (sound !== true) throw new Error(`an honest device wrote something unsound: ${sound}`)
  }

  all = (): Statement[] => this.rule.all().map((id) => this.rule.get(id))
  statements = (ids: Iterable<EnvelopeId>): Statement[] => [...ids].map((id) => this.rule.get(id))
  by = (device: DeviceId): Statement[] => this.all().filter((one) => one.device === device)
  honest = (): SimulatedDevice[] =>
    this.holders.filter((holder) => !this.dishonest.has(holder.device))
  devices = (): DeviceId[] => [...new Set(this.holders.map((holder) => holder.device))]

  /** What somebody writes who keeps no rule but that of the chain. Null where it is unsound and only sound ones are asked for. */
  forge(
    device: DeviceId,
    prev: Statement | null,
    more: {
      readonly seen?: readonly EnvelopeId[]
      readonly obeys?: readonly EnvelopeId[]
      readonly act?: CountedAct | null
      readonly inNewLog?: boolean
    },
    onlySound = false,
  ): Statement | null {
    const number = this.nextNumber()
    const place =
      prev === null || more.inNewLog
        ? { log: logNamed(`forged ${number}`), seq: 0 }
        : { log: prev.log, seq: prev.seq + 1 }
    const { seen = [], obeys = [], act = null } = more
    const statement = sealed({ device, ...place, prev: prev?.id ?? null, seen, obeys, act }, number)
    this.rule.add(statement)
    if (!onlySound || this.rule.sound(statement.id) === true) return statement
    this.rule.forget(statement.id)
    return null
  }

  /** Everybody hears everything, until nobody has anything left to answer. */
  talk(inReverse = false): void {
    for (let round = 0, before = -1; round < 12 && before !== this.rule.all().length; round++) {
      before = this.rule.all().length
      const honest = inReverse ? this.honest().toReversed() : this.honest()
      for (const holder of honest) {
        const all = this.all()
        holder.receive(inReverse ? all.toReversed() : all)
      }
    }
  }

  /** Persons in by everything written, one of whose devices forges. */
  dishonestPersons(): PersonId[] {
    const { devices } = this.judgement().members
    const persons = [...devices].filter(([device]) => this.dishonest.has(device))
    return [...new Set(persons.map(([, { person }]) => person))]
  }

  judgement = () => this.rule.judge(new Set(this.rule.all()))
}
