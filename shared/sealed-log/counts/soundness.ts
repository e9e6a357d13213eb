import { hasAct, type ActSet } from './act-sets.ts'
import { authorityFor, restsOn } from './authority.ts'
import type { Entry } from './history.ts'
import { depthOf, type Membership } from './membership.ts'
import type { KnownAct } from './known-act.ts'
import type { Ledger } from './ledger.ts'
import type { Statement, Unsound } from './statement.ts'
import { coveredIn, merge, nothingCovered, visitNews, type Vector } from './vector.ts'

/** What an envelope stands on, all of it sound. */
export type Ground = {
  readonly prev: Entry | null
  readonly seen: readonly Entry[]
  readonly obeys: readonly Entry[]
}

export type Sound = {
  readonly below: Vector
  readonly acts: ActSet
  readonly known: KnownAct | null
}

/** Rule 2 of WHAT-COUNTS.md: judge an envelope by what it stands on and by nothing else. */
export function judge(statement: Statement, ground: Ground, ledger: Ledger): Sound | Unsound {
  if (statement.act?.kind === 'found') return judgeFounding(statement, ledger)
  const { prev } = ground
  if (!continues(statement, prev)) return 'chain'

  const own = reach(ledger, prev === null ? [] : [prev])
  const met = reach(ledger, ground.seen, own)
  const whole = reach(ledger, ground.obeys, met)
  const members = ledger.membership(whole.acts)
  if (!members.devices.has(statement.device)) return 'author-not-in'

  if (met.past !== own.past) {
    const membersMet = ledger.membership(met.acts)
    if (met.acts !== own.acts && citesBeforeFollowing(membersMet, own.acts))
      return 'cites-before-following'
    if (!isAllAccepted(ledger, met.past, own.past, membersMet))
      return 'brings-in-what-is-held-aside'
  }
  if (!statement.obeys.every((act) => members.inForce.has(act))) return 'obeys-what-is-not-in-force'
  const known = statement.act === null ? null : actOf(statement, members, whole.acts, ledger)
  return known === 'no-authority' ? known : { below: whole.past, acts: whole.acts, known }
}

type Reach = { readonly past: Vector; readonly acts: ActSet }

function reach(ledger: Ledger, entries: readonly Entry[], from?: Reach): Reach {
  let past = from?.past ?? nothingCovered
  let acts = from?.acts ?? ledger.sets.none
  for (const entry of entries) {
    past = merge(past, entry.past)
    acts = ledger.sets.union(acts, entry.acts)
  }
  return { past, acts }
}

/** An open follows any envelope of its device, or none; every other one follows the envelope before it in its log. */
function continues({ device, log, seq }: Statement, prev: Entry | null): boolean {
  if (prev === null) return seq === 0
  if (prev.device !== device) return false
  return seq === 0 ? prev.log !== log : prev.log === log && prev.seq === seq - 1
}

const citesBeforeFollowing = (members: Membership, followed: ActSet): boolean =>
  members.removals.some((removal) => !hasAct(followed, removal.number))

function isAllAccepted(ledger: Ledger, met: Vector, own: Vector, members: Membership): boolean {
  let accepted: Vector | null = null
  return visitNews(met, own, (lane, upTo) => {
    const device = ledger.history.deviceOf(lane)
    if (device !== undefined && members.devices.has(device)) return true
    accepted ??= ledger.acceptedWithin(met, members)
    return coveredIn(accepted, lane) >= upTo
  })
}

function actOf(
  { id, device, act }: Statement,
  members: Membership,
  below: ActSet,
  ledger: Ledger,
): KnownAct | 'no-authority' {
  const authority = act === null ? null : authorityFor(members, device, act)
  if (act === null || authority === null) return 'no-authority'
  const { member, steward, asSteward, targetPerson } = authority
  return {
    number: ledger.nextAct,
    id,
    act,
    device,
    person: member.person,
    height: steward?.height ?? Infinity,
    deviceDepth: depthOf(member),
    asSteward,
    restsOn: restsOn(authority),
    targetPerson,
    below,
  }
}

/** Founding stands on nothing. That nobody founds the same space again is in the space's id (PROTOCOL.md, "Ids"). */
function judgeFounding({ id, device, prev, seen, obeys, seq, act }: Statement, ledger: Ledger) {
  const standsOnNothing = prev === null && seen.length === 0 && obeys.length === 0 && seq === 0
  if (act?.kind !== 'found' || act.device !== device || !standsOnNothing) return 'founding'
  const { none } = ledger.sets
  const known: KnownAct = {
    number: ledger.nextAct,
    id,
    act,
    device,
    person: act.person,
    height: -1,
    deviceDepth: 0,
    asSteward: true,
    restsOn: [],
    targetPerson: null,
    below: none,
  }
  return { below: nothingCovered, acts: none, known }
}
