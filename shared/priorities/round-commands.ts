import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord } from '#shared/documents/record.ts'
import { ballotKey } from './ballot.ts'
import { follows, isTakenBack, lacksReason, sumOf } from './ballot-rules.ts'
import type { prioritiesCommands } from './contract.ts'
import { liveBallots } from './live-ballots.ts'
import { lookOf } from './methods.ts'
import { mapsOf, mapsOn } from './maps.ts'
import { withIds } from './options.ts'
import { readRound, type Round } from './round.ts'
import { countedBallot } from './round-count.ts'
import type { Ballot, Closed, Counted, Setup } from './round-shapes.ts'
import { storedSetup } from './setup.ts'

type Commands = Handlers<typeof prioritiesCommands>
type RoundCommands = Pick<
  Commands,
  Extract<
    keyof Commands,
    `priorities/${string}-round` | `priorities/take-${string}` | 'priorities/open-proposal'
  >
>

/** Open a round, take part in it, close it. There is no opening it again: another round is another record. */
export const roundHandlers: RoundCommands = {
  'priorities/open-round': (desk, { options, method, hidden, dots, atMost, ...agreed }) => {
    if (atMost !== null && atMost > dots) throw new Refusal('limit-over-dots')
    const id = desk.newId()
    const rules = { ...agreed, hidden, options: withIds(desk, options), by: desk.me, at: desk.now }
    const setup: Setup =
      method === 'dots' ? { ...rules, method, dots, atMost } : { ...rules, method }
    desk.change('priorities', (document) => {
      addRecord(mapsOf(document).rounds, id, { setup: storedSetup(setup) })
    })
    return { id }
  },
  'priorities/open-proposal': (desk, { method, hidden, ...agreed }) => {
    const id = desk.newId()
    const option = { id: desk.newId(), text: agreed.question, idea: null, theme: null }
    const setup: Setup = {
      ...agreed,
      options: [option],
      method,
      hidden,
      tie: 'all-tied',
      by: desk.me,
      at: desk.now,
    }
    desk.change('priorities', (document) => {
      addRecord(mapsOf(document).rounds, id, { setup: storedSetup(setup) })
    })
    return { id }
  },
  'priorities/take-part': (desk, { id, dots, marks, passed, ...said }) => {
    const { setup } = openRound(desk, id)
    const isByDots = setup.method === 'dots'
    const ballot = isByDots ? { dots, passed } : { marks, passed, ...said }
    const other = Object.keys(isByDots ? marks : dots)
    if (isByDots && sumOf(dots) > setup.dots)
      throw new Refusal('too-many-dots', { dots: setup.dots })
    if (other.length > 0 || !follows(setup, ballot)) throw new Refusal(notAsAgreed(setup))
    if (lacksReason(setup, ballot)) throw new Refusal('reason-needed')
    if (isTakenBack(ballot)) throw new Refusal(isByDots ? 'no-dots-given' : 'nothing-given')
    return writeBallot(desk, id, ballot)
  },
  'priorities/take-back': (desk, { id }) => {
    const { setup } = openRound(desk, id)
    const nothing = setup.method === 'dots' ? { dots: {} } : { marks: {} }
    return writeBallot(desk, id, { ...nothing, passed: false })
  },
  'priorities/close-round': (desk, { id, people }) => {
    const { setup } = openRound(desk, id)
    const closed: Closed = {
      at: desk.now,
      by: desk.me,
      people,
      counted: countedNow(desk, id, setup),
    }
    desk.change('priorities', (document) => editRecord(mapsOf(document).rounds, id, { closed }))
    return {}
  },
  'priorities/archive-round': (desk, { id }) => setArchived(desk, id, true),
  'priorities/restore-round': (desk, { id }) => setArchived(desk, id, false),
}

function existingRound(desk: Desk, id: string): Round {
  const round = readRound(id, mapsOn(desk).rounds.get(id), desk.authorOf)
  if (round === null) throw new Refusal('no-such-round')
  return round
}

function openRound(desk: Desk, id: string): Round {
  const round = existingRound(desk, id)
  if (round.closed !== null) throw new Refusal('round-closed')
  return round
}

const notAsAgreed = ({ method }: Setup) =>
  lookOf(method) === 'dots' ? 'dots-not-as-agreed' : 'not-as-agreed'

function writeBallot(desk: Desk, round: string, counted: Counted) {
  const ballot: Ballot = { ...counted, at: desk.now }
  desk.change('priorities', (document) => {
    mapsOf(document).ballots.set(ballotKey(round, desk.me), ballot)
  })
  return {}
}

function countedNow(desk: Desk, id: string, setup: Setup): Closed['counted'] {
  const ballots = liveBallots(desk, id)
  const counted = [...ballots.of(id)].flatMap(([person, reading]) => {
    const ballot = countedBallot(setup, reading)
    if (ballot === null) return []
    const { at: _when, ...counts } = ballot
    return [[person, counts] as const]
  })
  ballots.close()
  return Object.fromEntries(counted.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function setArchived(desk: Desk, id: string, archived: boolean) {
  existingRound(desk, id)
  desk.change('priorities', (document) => editRecord(mapsOf(document).rounds, id, { archived }))
  return {}
}
