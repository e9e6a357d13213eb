import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord } from '#shared/documents/record.ts'
import type { prioritiesCommands } from './contract.ts'
import { readDecision } from './decision.ts'
import { mapsOf, mapsOn } from './maps.ts'
import { readRound } from './round.ts'
import type { Decision } from './shapes.ts'

type Commands = Handlers<typeof prioritiesCommands>
type DecisionCommands = Pick<Commands, Extract<keyof Commands, `priorities/${string}-decision`>>

/** Record what was decided. What was recorded stays; an amendment is another decision that points to it. */
export const decisionHandlers: DecisionCommands = {
  'priorities/record-decision': (desk, words) => record(desk, { ...words, replaces: null }),
  'priorities/amend-decision': (desk, words) => {
    const { decisions } = mapsOn(desk)
    if (readDecision(words.replaces, decisions.get(words.replaces)) === null)
      throw new Refusal('no-such-decision')
    return record(desk, words)
  },
}

function record(desk: Desk, words: Omit<Decision, 'by' | 'at'>) {
  if (words.round !== null) {
    const round = readRound(words.round, mapsOn(desk).rounds.get(words.round), desk.authorOf)
    if (round === null) throw new Refusal('no-such-round')
  }
  const id = desk.newId()
  const entry = { ...words, by: desk.me, at: desk.now }
  desk.change('priorities', (document) => {
    addRecord(mapsOf(document).decisions, id, { entry })
  })
  return { id }
}
