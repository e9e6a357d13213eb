import { Counts } from '#shared/sealed-log/counts/counts.ts'
import type { EnvelopeId } from '#shared/sealed-log/ids.ts'
import { pick, shuffle, type Dice } from '../random-numbers.ts'
import type { PlainRule } from './plain-rule.ts'

type Outcome = {
  readonly accepted: readonly string[]
  readonly devices: readonly string[]
  readonly stewards: readonly string[]
  readonly inForce: readonly string[]
}

/** What the oracle says about a set of envelopes. */
export function oracleOutcome(rule: PlainRule, held: ReadonlySet<EnvelopeId>): Outcome {
  const { accepted, members } = rule.judge(held)
  return {
    accepted: [...accepted].toSorted(),
    devices: [...members.devices].map(([id, { join }]) => `${id} by ${join}`).toSorted(),
    stewards: [...members.stewards].map(([id, s]) => `${id} ${s.height} by ${s.grant}`).toSorted(),
    inForce: [...members.inForce].toSorted(),
  }
}

/** What the product says about what it received. */
export function productOutcome(counts: Counts, ids: Iterable<EnvelopeId>): Outcome {
  const { devices, stewards, inForce } = counts.membership()
  return {
    accepted: [...ids].filter((id) => counts.accepted(id)).toSorted(),
    devices: [...devices].map(([id, { join }]) => `${id} by ${join}`).toSorted(),
    stewards: [...stewards].map(([id, s]) => `${id} ${s.height} by ${s.grant}`).toSorted(),
    inForce: [...inForce].toSorted(),
  }
}

/** Hand the product some of these envelopes in a random order; at two points on the way and at the end it has to say what the oracle says. */
export function expectSameOutcome(rule: PlainRule, roll: Dice): void {
  const some = roll(2) === 0 ? rule.all() : rule.all().filter(() => roll(8) > 0)
  const order = shuffle(roll, some)
  const stops = new Set([roll(order.length), roll(order.length), order.length - 1])
  const counts = new Counts()
  const held = new Set<EnvelopeId>()
  for (const [at, id] of order.entries()) {
    held.add(id)
    counts.receive(rule.get(id))
    if (!stops.has(at)) continue
    const expected = JSON.stringify(oracleOutcome(rule, held))
    if (JSON.stringify(productOutcome(counts, held)) !== expected)
      throw new Error('the product differs from the oracle')
  }
  for (const id of held) expectSameVerdict(rule, counts, held, id)
  const known = pick(roll, order)
  if (known !== undefined && counts.receive(rule.get(known)).length > 0)
    throw new Error('a second copy was decided again')
}

function expectSameVerdict(
  rule: PlainRule,
  counts: Counts,
  held: ReadonlySet<EnvelopeId>,
  id: EnvelopeId,
): void {
  const verdict = counts.verdict(id)
  const isWhole = [...(rule.past(id) ?? [])].every((below) => held.has(below))
  const sound = rule.sound(id)
  const expected = sound === true ? 'sound' : sound
  const said = verdict === null || verdict === 'sound' ? verdict : verdict.unsound
  if (isWhole ? said !== expected : said !== null && said !== 'stands-on-unsound')
    throw new Error(`the product says ${said} where the oracle says ${expected}`)
}
