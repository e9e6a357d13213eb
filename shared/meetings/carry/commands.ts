import { nothingSaid } from '#shared/assets/asset.ts'
import { storedAssets } from '#shared/assets/stored.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addOnce } from '#shared/documents/record.ts'
import { mapsOf as prioritiesIn } from '#shared/priorities/maps.ts'
import type { Decision } from '#shared/priorities/shapes.ts'
import { meetingOn } from '../changing.ts'
import { meetingDocument } from '../maps.ts'
import type { Meeting } from '../meeting.ts'
import { attendedIn, attendedKey, toldOf } from './attended.ts'
import { agreedOn, decidedOn } from './brought.ts'
import { carriedId } from './carried-id.ts'
import type { carryCommands } from './contract.ts'
import type { Decided } from './decided.ts'
import { intoPlan } from './into-plan.ts'
import { namedOn } from './strengths.ts'

/** How what a meeting brought is carried on into Priorities, Plans and the asset map. */
export const carryHandlers: Handlers<typeof carryCommands> = {
  'meetings/carry-decisions': (desk, { meeting: id, things }) => {
    const meeting = heldOn(desk, id)
    const words = new Map(things.map((thing) => [thing.id, thing.words]))
    const chosen = known(decidedOn(desk, id, meeting.title), [...words.keys()]).map(
      (one) => [one, one.open === null ? null : (words.get(one.id) ?? null)] as const,
    )
    const unsaid = chosen.find(([one, said]) => one.open !== null && said === null)
    if (unsaid !== undefined) throw new Refusal('carry-unsaid', { question: unsaid[0].question })
    return countDone(
      desk.change('priorities', (document) =>
        chosen.map(([one, said]) =>
          addOnce(prioritiesIn(document).decisions, carriedId('decision', id, one.id), {
            entry: entryOf(desk, meeting, one, said),
          }),
        ),
      ),
    )
  },
  'meetings/carry-actions': (desk, { meeting: id, ids, step }) => {
    const meeting = heldOn(desk, id)
    return countDone(intoPlan(desk, meeting, known(agreedOn(desk, id), ids), step))
  },
  'meetings/carry-strengths': (desk, { meeting: id, things }) => {
    heldOn(desk, id)
    const kinds = new Map(things.map((thing) => [thing.id, thing.kind]))
    const chosen = known(namedOn(desk, id), [...kinds.keys()])
    return countDone(
      desk.change('assets', (document) =>
        chosen.map(({ id: thing, name, kind, where, strong }) =>
          addOnce(storedAssets(document), carriedId('asset', id, thing), {
            ...nothingSaid,
            name,
            // What people said it is stands; where nobody did, whoever carries it says so.
            kind: kind ?? kinds.get(thing),
            address: where,
            strong,
            meeting: id,
            by: desk.me,
            at: desk.now,
          }),
        ),
      ),
    )
  },
  'meetings/carry-came': (desk, { meeting, sectors }) => {
    heldOn(desk, meeting)
    const told = { ...toldOf(sectors), by: desk.me, at: desk.now }
    desk.change(meetingDocument(meeting), (document) => {
      attendedIn(document).set(attendedKey, told)
    })
    return {}
  },
}

/** While a meeting goes on, everything may still change. */
function heldOn(desk: Desk, id: string): Meeting {
  const meeting = meetingOn(desk, id)
  if (meeting.state !== 'held') throw new Refusal('carry-not-held')
  return meeting
}

/** Those of these ids, as the meeting left them; refuses one it did not leave. */
function known<T extends { readonly id: string }>(all: readonly T[], ids: readonly string[]) {
  const found = new Map(all.map((one) => [one.id, one]))
  return [...new Set(ids)].map((id) => {
    const one = found.get(id)
    if (one === undefined) throw new Refusal('carry-gone')
    return one
  })
}

const countDone = (done: readonly boolean[]) => ({ carried: done.filter(Boolean).length })

function entryOf(desk: Desk, meeting: Meeting, one: Decided, said: string | null): Decision {
  const outcome = said === null ? one.outcome : [said]
  return {
    round: null,
    question: one.question === '' ? meeting.title : one.question,
    outcome: outcome.slice(0, mostOutcomes).map((text) => ({ option: null, text })),
    reasons: '',
    concerns: one.concerns.map((text) => ({ text, by: null })),
    reviewDate: one.review,
    replaces: null,
    held: { meeting: meeting.id, count: one.count },
    by: desk.me,
    at: desk.now,
  }
}

/** As many as a decision holds. */
const mostOutcomes = 20
