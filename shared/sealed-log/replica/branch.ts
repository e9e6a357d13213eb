import type { DeviceId, EnvelopeId, LogId } from '../ids.ts'

/**
 * A run of a log's envelopes, each after the one before it. A log of which somebody signed several histories is held in
 * more than one: which of them go on in the same run depends on what came first, what is asked of them does not.
 */
export type Branch = {
  readonly log: LogId
  readonly device: DeviceId | null
  /** The run it parts from, before `start`; null for the stem that every log has, which is empty. */
  readonly parent: Branch | null
  /** The seq of its first envelope. */
  readonly start: number
  readonly entries: EnvelopeId[]
  /** Runs that part from this one. */
  readonly kids: Branch[]
}

/** An envelope's place; in a stem, the place before every open, with seq -1. */
export type Spot = { readonly branch: Branch; readonly seq: number }

/** Whether an envelope belongs to what is looked at: a set that holds, with each, all it stands on. */
export type Within = (id: EnvelopeId) => boolean

export const stemOf = (log: LogId): Branch => ({
  log,
  device: null,
  parent: null,
  start: 0,
  entries: [],
  kids: [],
})

export const beforeOpens = (stem: Branch): Spot => ({ branch: stem, seq: -1 })

export const idAt = ({ branch, seq }: Spot): EnvelopeId | undefined =>
  branch.entries[seq - branch.start]

/** The place before another in the same history; null before the opens. */
export function spotBefore({ branch, seq }: Spot): Spot | null {
  if (seq > branch.start) return { branch, seq: seq - 1 }
  return branch.parent === null ? null : { branch: branch.parent, seq: branch.start - 1 }
}

/** Where the one history that leads through a spot ends, or parts, among what is within. */
export function endOfRun(from: Spot, within: Within): Spot {
  let { branch, seq } = from
  for (;;) {
    const after = seq
    const reach = reachIn(branch, within)
    const kids = branch.kids.filter((kid) => kid.start > after && isBegun(kid, within))
    const parting = kids.reduce((least, { start }) => Math.min(least, start), Infinity)
    const [next, other] = kids.filter(({ start }) => start === parting)
    if (next === undefined) return { branch, seq: reach }
    if (parting <= reach || other !== undefined) return { branch, seq: parting - 1 }
    branch = next
    seq = next.start
  }
}

/** The envelope right after the last parting on the way to a spot, by what is within; null where nothing parts. */
export function lastParting(to: Spot, within: Within): Spot | null {
  for (let at: Spot | null = to; at !== null; at = spotBefore(firstOf(at.branch))) {
    const { branch, seq } = at
    const last = branch.kids.reduce(
      (most, kid) => (kid.start <= seq && isBegun(kid, within) ? Math.max(most, kid.start) : most),
      -Infinity,
    )
    if (last > -Infinity) return { branch, seq: last }
    if (hasBeside(branch, within)) return firstOf(branch)
  }
  return null
}

const firstOf = (branch: Branch): Spot => ({ branch, seq: branch.start })

/** Whether anything else comes right after what a run begins after. */
function hasBeside(branch: Branch, within: Within): boolean {
  const { parent, start } = branch
  if (parent === null) return false
  const isBeside = (kid: Branch) => kid !== branch && kid.start === start && isBegun(kid, within)
  return isWithin({ branch: parent, seq: start }, within) || parent.kids.some(isBeside)
}

/** After how many envelopes a log parts, by what is within. */
export function countPartings(branches: readonly Branch[], within: Within): number {
  const parted = new Map<Branch, Map<number, boolean>>()
  for (const branch of branches) {
    const { parent, start } = branch
    if (parent === null || !isBegun(branch, within)) continue
    const places = parted.get(parent) ?? new Map<number, boolean>()
    parted.set(
      parent,
      places.set(start, places.has(start) || isWithin({ branch: parent, seq: start }, within)),
    )
  }
  return [...parted.values()].flatMap((places) => [...places.values()]).filter(Boolean).length
}

const isBegun = (branch: Branch, within: Within): boolean =>
  isWithin({ branch, seq: branch.start }, within)

export function isWithin(spot: Spot, within: Within): boolean {
  const id = idAt(spot)
  return id !== undefined && within(id)
}

/**
 * The highest seq of a run that is within: standing on one envelope of it is standing on all before it, so half of what
 * is left can be ruled out at each step.
 */
function reachIn({ start, entries }: Branch, within: Within): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const id = entries[middle]
    if (id !== undefined && within(id)) low = middle + 1
    else high = middle
  }
  return start + low - 1
}
