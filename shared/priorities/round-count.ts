import type { BallotReading } from './ballot.ts'
import { follows, isTakenBack, saysTheSame } from './ballot-rules.ts'
import type { Result } from './result.ts'
import type { Ballot, Closed, Counted, Setup } from './round-shapes.ts'
import { createBallotBox } from './tally/ballot-box.ts'

/** The running count of an open round: what each person's ballot adds, kept in step one person at a time. */
export type RoundCount = {
  readonly set: (person: string, reading: BallotReading) => void
  readonly ballotOf: (person: string) => Ballot | null
  readonly took: () => number
  readonly setAside: () => number
  /** What came out so far. */
  readonly result: () => Result
}

export function createRoundCount(setup: Setup): RoundCount {
  const box = createBallotBox(setup)
  const ballots = new Map<string, Ballot>()
  const asides = new Map<string, number>()
  let setAside = 0
  return {
    set(person, reading) {
      const before = ballots.get(person)
      if (before !== undefined) box.takeOut(before)
      ballots.delete(person)
      const counts = countedBallot(setup, reading)
      if (counts !== null) {
        box.put(counts)
        ballots.set(person, counts)
      }
      const aside = setAsideIn(setup, reading)
      setAside += aside - (asides.get(person) ?? 0)
      asides.set(person, aside)
    },
    ballotOf: (person) => ballots.get(person) ?? null,
    took: () => ballots.size,
    setAside: () => setAside,
    result: () => box.result(null),
  }
}

/** The ballot of a person that counts now; null where there is none, it was taken back or breaks the rules. */
export function countedBallot(setup: Setup, { ballot }: BallotReading): Ballot | null {
  return ballot !== null && follows(setup, ballot) && !isTakenBack(ballot) ? ballot : null
}

const setAsideIn = (setup: Setup, { ballot, setAside }: BallotReading) =>
  setAside + (ballot !== null && !follows(setup, ballot) ? 1 : 0)

/** What a closed round counted, checked against its own rules, by person. */
export function countedAtClosing(setup: Setup, closed: Closed): ReadonlyMap<string, Counted> {
  return new Map(
    Object.entries(closed.counted).filter(
      ([, counted]) => follows(setup, counted) && !isTakenBack(counted),
    ),
  )
}

export type AfterClosing = {
  /** Ballots that were not counted, or differ from what was. */
  readonly late: number
  /** Counted ballots of which nothing has arrived here yet. */
  readonly onTheWay: number
  readonly isLate: (person: string) => boolean
}

/** Compare what was counted with the ballots that are here now. */
export function compareWithClosing(
  setup: Setup,
  counted: ReadonlyMap<string, Counted>,
  readings: ReadonlyMap<string, BallotReading>,
): AfterClosing {
  const late = new Set<string>()
  for (const [person, reading] of readings) {
    const { ballot } = reading
    const then = counted.get(person)
    if (ballot === null || !follows(setup, ballot)) continue
    if (then === undefined ? !isTakenBack(ballot) : !saysTheSame(ballot, then)) late.add(person)
  }
  const onTheWay = [...counted.keys()].filter(
    (person) => (readings.get(person)?.ballot ?? null) === null,
  )
  return { late: late.size, onTheWay: onTheWay.length, isLate: (person) => late.has(person) }
}

/** The result of a closed round, from the ballots its closing names. */
export function resultAtClosing(
  setup: Setup,
  closed: Closed,
  counted: ReadonlyMap<string, Counted>,
): Result {
  const box = createBallotBox(setup)
  for (const ballot of counted.values()) box.put(ballot)
  return box.result(Math.max(closed.people, counted.size))
}
