import { limits } from '../limits.ts'
import type { DeviceId, EnvelopeId } from '../ids.ts'
import { hasAct, type ActSet } from './act-sets.ts'
import { isIn, type Entry } from './history.ts'
import type { KnownAct } from './known-act.ts'
import type { Ledger } from './ledger.ts'
import type { Membership } from './membership.ts'
import type { References, Writer } from './statement.ts'
import { cover, merge, nothingCovered, visitNews, type Vector } from './vector.ts'

/**
 * Rule 6 of WHAT-COUNTS.md: the answer a device that is in owes before it applies more, or null where it owes none.
 * Where there is more to name than one envelope may hold, the first answers only name what was accepted; ask again after each.
 */
export function answerOwed(
  ledger: Ledger,
  members: Membership,
  applied: Vector,
  writer: Writer,
): References | null {
  const own = writer.prev === null ? undefined : ledger.history.get(writer.prev)
  if (own === undefined || !members.devices.has(writer.device)) return null
  if (!members.removals.some((removal) => !hasAct(own.acts, removal.number))) return null
  const seen = newsFor(ledger, applied, writer)
  const todo = [...members.removals, ...members.grants].filter(
    (act) => !hasAct(own.acts, act.number),
  )
  return seen.length <= limits.references
    ? { seen, obeys: newest(todo, members.removals).slice(0, limits.references) }
    : { seen: seen.slice(0, limits.references), obeys: [] }
}

/** What a device's very first open names: its own join, the newest grants and every removing act in force; null while it is not in. */
export function firstObeys(members: Membership, device: DeviceId): readonly EnvelopeId[] | null {
  const member = members.devices.get(device)
  if (member === undefined) return null
  const always = [member.known, ...members.removals]
  const others = members.grants.filter((grant) => grant !== member.known)
  return newest([...always, ...others], always).slice(0, limits.references)
}

/**
 * The newest of what was applied and the writer's envelopes do not stand on yet: what its next envelope names as seen.
 *
 * Another log of the same device may have followed a removing act already that this one has not. Then what stands on
 * that act cannot be named yet, nor what counts only because of it; the other log's answer keeps it until it can.
 */
export function newsFor(ledger: Ledger, applied: Vector, writer: Writer): readonly EnvelopeId[] {
  const own = writer.prev === null ? undefined : ledger.history.get(writer.prev)
  if (own === undefined) return []
  const whole = merge(own.past, applied)
  let reach = whole
  for (;;) {
    const news = heads(entriesBeyond(ledger, reach, own))
    const acts = news.reduce((all, entry) => ledger.sets.union(all, entry.acts), own.acts)
    const members = ledger.membership(acts)
    const unfollowed = members.removals.filter((removal) => !hasAct(own.acts, removal.number))
    const next =
      unfollowed.length > 0
        ? withoutThese(ledger, reach, own, unfollowed)
        : reach === whole
          ? whole
          : merge(own.past, ledger.acceptedWithin(reach, members))
    if (isCovered(reach, next)) return news.map((entry) => entry.id)
    reach = next
  }
}

const isCovered = (inner: Vector, outer: Vector): boolean => visitNews(inner, outer, () => false)

function entriesBeyond(ledger: Ledger, reach: Vector, own: Entry): readonly Entry[] {
  const entries: Entry[] = []
  visitNews(reach, own.past, (lane, upTo) => {
    const entry = ledger.history.entryIn(lane, upTo)
    if (entry !== undefined) entries.push(entry)
    return true
  })
  return entries
}

/** What is in reach and stands on none of these acts. Along a lane that is a beginning, found by halving. */
function withoutThese(
  ledger: Ledger,
  reach: Vector,
  own: Entry,
  without: readonly KnownAct[],
): Vector {
  let rest = own.past
  const standsOnOne = (acts: ActSet | undefined) =>
    acts !== undefined && without.some((act) => hasAct(acts, act.number))
  visitNews(reach, own.past, (lane, upTo, from) => {
    let low = from
    let high = upTo
    while (low < high) {
      const place = Math.ceil((low + high) / 2)
      if (standsOnOne(ledger.history.entryIn(lane, place)?.acts)) high = place - 1
      else low = place
    }
    if (low > from) rest = cover(rest, lane, low)
    return true
  })
  return rest
}

/** Those on which no other stands. Whatever stands on an entry has a higher order, so one pass from the newest finds them. */
function heads(entries: readonly Entry[]): readonly Entry[] {
  let covered = nothingCovered
  const heads: Entry[] = []
  for (const entry of entries.toSorted((a, b) => b.order - a.order)) {
    if (isIn(covered, entry)) continue
    covered = merge(covered, entry.past)
    heads.push(entry)
  }
  return heads
}

/** Of these acts, those on which no other stands, and all of `always` among them; removing acts come first. */
function newest(acts: readonly KnownAct[], always: readonly KnownAct[]): readonly EnvelopeId[] {
  const kept = new Set(always)
  return acts
    .filter((act) => kept.has(act) || !acts.some((other) => hasAct(other.below, act.number)))
    .map((act) => act.id)
}
