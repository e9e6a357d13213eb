import type { CountedAct } from '#shared/sealed-log/counts/statement.ts'
import type { EnvelopeId } from '#shared/sealed-log/ids.ts'
import type { PlainRule } from './plain-rule.ts'

const names = {
  found: 'genesis',
  join: 'join',
  steward: 'steward',
  'end-stewardship': 'demote',
  'remove-person': 'removeP',
  'remove-device': 'removeD',
} as const

const actInPrototype = (act: CountedAct) =>
  act.kind === 'found' || act.kind === 'join'
    ? { t: names[act.kind], person: act.person, device: act.device }
    : act.kind === 'remove-device'
      ? { t: names[act.kind], device: act.device }
      : { t: names[act.kind], person: act.person }

/** Every envelope the oracle knows, in the prototype's words. Its chains are by device, so a place is counted along `prev`. */
export function inPrototypeWords(rule: PlainRule) {
  const places = new Map<EnvelopeId, number>()
  return rule.all().map((id) => {
    const { device, prev, seen, obeys, act } = rule.get(id)
    const seq = prev === null ? 0 : (places.get(prev) ?? 0) + 1
    places.set(id, seq)
    const envelope = { id, dev: device, seq, prev, seen, obeys }
    return act === null ? envelope : { ...envelope, act: actInPrototype(act) }
  })
}
