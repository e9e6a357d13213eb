import { Counts } from '#shared/sealed-log/counts/counts.ts'
import { usedInvitesToRemove } from '#shared/sealed-log/counts/invite-duty.ts'
import type {
  CountedAct,
  References,
  Statement,
  Writer,
} from '#shared/sealed-log/counts/statement.ts'
import type { DeviceId, EnvelopeId } from '#shared/sealed-log/ids.ts'
import type { PlainRule } from './plain-rule.ts'

/** What one holder needs to know to behave; kept by the product's `Counts` or by the plain oracle. */
export type Judge = {
  readonly receive: (statement: Statement) => void
  readonly isIn: (device: DeviceId) => boolean
  readonly accepted: (id: EnvelopeId) => boolean
  readonly takeAccepted: () => readonly EnvelopeId[]
  readonly mustAnswer: (writer: Writer) => References | null
  readonly firstObeys: (device: DeviceId) => readonly EnvelopeId[] | null
  readonly newsFor: (writer: Writer) => readonly EnvelopeId[]
  readonly mayAct: (device: DeviceId, act: CountedAct) => boolean
  readonly usedInvites: (device: DeviceId) => readonly DeviceId[]
}

/** The product. */
export function productJudge(counts = new Counts()): Judge {
  return {
    receive: (statement) => counts.receive(statement),
    isIn: (device) => counts.membership().devices.has(device),
    accepted: (id) => counts.accepted(id),
    takeAccepted: () => counts.takeAccepted(),
    mustAnswer: counts.mustAnswer,
    firstObeys: counts.firstObeys,
    newsFor: counts.newsFor,
    mayAct: counts.mayAct,
    usedInvites: (device) =>
      usedInvitesToRemove(counts.membership(), device).map((invite) => invite.device),
  }
}

/** The oracle, over what one holder holds. Holders share what was worked out once. */
export function plainJudge(rule: PlainRule): Judge {
  const held = new Set<EnvelopeId>()
  const applied = new Set<EnvelopeId>()
  let now: ReturnType<PlainRule['judge']> | null = null
  const judgement = () => (now ??= rule.judge(held))
  const followedBy = ({ prev }: Writer) => rule.closure(prev === null ? [] : [prev])
  const news = (writer: Writer) => {
    const own = followedBy(writer)
    let reach = new Set([...own, ...applied])
    for (let isWhole = true; ; isWhole = false) {
      const { removals } = rule.members(reach)
      const unfollowed = [...removals].filter((id) => !own.has(id))
      const accepted = isWhole ? reach : rule.judge(reach).accepted
      const rest = [...reach].filter(
        (id) =>
          own.has(id) ||
          (unfollowed.length > 0
            ? !unfollowed.some((act) => act === id || rule.standsOn(id, act))
            : accepted.has(id)),
      )
      if (rest.length === reach.size) break
      reach = new Set(rest)
    }
    return rule.heads([...reach].filter((id) => !own.has(id)))
  }
  return {
    receive: ({ id }) => {
      held.add(id)
      now = null
    },
    isIn: (device) => judgement().members.devices.has(device),
    accepted: (id) => judgement().accepted.has(id),
    takeAccepted: () => {
      const taken = [...judgement().accepted].filter((id) => !applied.has(id))
      for (const id of taken) applied.add(id)
      return taken
    },
    mustAnswer: (writer) => {
      const own = followedBy(writer)
      const { members } = judgement()
      const isOwed = [...members.removals].some((id) => !own.has(id))
      if (!isOwed || writer.prev === null || !members.devices.has(writer.device)) return null
      return { seen: news(writer), obeys: [...members.inForce].filter((id) => !own.has(id)) }
    },
    firstObeys: (device) => {
      const { devices, inForce, removals } = judgement().members
      const member = devices.get(device)
      if (member === undefined) return null
      return [...new Set([member.join, ...rule.heads(inForce), ...removals])]
    },
    newsFor: (writer) => (writer.prev === null ? [] : news(writer)),
    mayAct: (device, act) => rule.mayAct(device, act, judgement().members),
    usedInvites: (device) => rule.usedInvites(device, judgement().members),
  }
}
