import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord } from '#shared/documents/record.ts'
import { ballotKey, follows, isTakenBack, sumOf } from './ballot.ts'
import type { prioritiesCommands } from './contract.ts'
import { liveBallots } from './live-ballots.ts'
import { mapsOf, mapsOn } from './maps.ts'
import { readRound, type Round } from './round.ts'
import { countedBallot } from './round-count.ts'
import type { Ballot, Closed, Setup } from './shapes.ts'

type Commands = Handlers<typeof prioritiesCommands>
type RoundCommands = Pick<
  Commands,
  Extract<keyof Commands, `priorities/${string}-round` | `priorities/take-${string}`>
>

/** Open a round, take part in it, close it. There is no opening it again: another round is another record. */
export const roundHandlers: RoundCommands = {
  'priorities/open-round': (desk, { options, ...rules }) => {
    const texts = new Set(options.map((option) => option.text.toLowerCase()))
    if (texts.size < options.length) throw new Refusal('same-option-twice')
    if (rules.atMost !== null && rules.atMost > rules.dots) throw new Refusal('limit-over-dots')
    const id = desk.newId()
    const setup: Setup = {
      ...rules,
      options: options.map((option) => ({ ...option, id: desk.newId() })),
      by: desk.me,
      at: desk.now,
    }
    desk.change('priorities', (document) => {
      addRecord(mapsOf(document).rounds, id, { setup })
    })
    return { id }
  },
  'priorities/take-part': (desk, { id, dots, passed }) => {
    const { setup } = openRound(desk, id)
    if (sumOf(dots) > setup.dots) throw new Refusal('too-many-dots', { dots: setup.dots })
    if (!follows(setup, { dots, passed })) throw new Refusal('dots-not-as-agreed')
    if (isTakenBack({ dots, passed })) throw new Refusal('no-dots-given')
    return writeBallot(desk, id, { dots, passed, at: desk.now })
  },
  'priorities/take-back': (desk, { id }) => {
    openRound(desk, id)
    return writeBallot(desk, id, { dots: {}, passed: false, at: desk.now })
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

function writeBallot(desk: Desk, round: string, ballot: Ballot) {
  desk.change('priorities', (document) => {
    mapsOf(document).ballots.set(ballotKey(round, desk.me), ballot)
  })
  return {}
}

function countedNow(desk: Desk, id: string, setup: Setup): Closed['counted'] {
  const ballots = liveBallots(desk, id)
  const counted = [...ballots.of(id)].flatMap(([person, reading]) => {
    const ballot = countedBallot(setup, reading)
    return ballot === null ? [] : [[person, { dots: ballot.dots, passed: ballot.passed }] as const]
  })
  ballots.close()
  return Object.fromEntries(counted.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function setArchived(desk: Desk, id: string, archived: boolean) {
  existingRound(desk, id)
  desk.change('priorities', (document) => editRecord(mapsOf(document).rounds, id, { archived }))
  return {}
}
