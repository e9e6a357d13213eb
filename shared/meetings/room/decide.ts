import { type Problem, problem } from '#shared/contract/problem.ts'
import type { Entry, Speaker } from './entry.ts'
import { actOf, type Begin, type Intent, type Lead, type Paper } from './intent.ts'
import { roomLimits } from './limits.ts'
import { mayDo } from './roles.ts'
import type { Room } from './room.ts'
import type { SeatState, StepState } from './states.ts'
import { paperSeat, type Seat } from './values.ts'

/** What comes of something that was asked for. `again`: it was taken in before, under this ref. */
export type Decision =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'again'; readonly ref: string | null }
  | { readonly kind: 'refused'; readonly problem: Problem }

export type Chance = {
  /** A fresh record id. */
  readonly newId: () => string
}

const refused = (code: string, values: Problem['values'] = {}): Decision => ({
  kind: 'refused',
  problem: problem(code, values),
})

const entry = (made: Entry): Decision => ({ kind: 'entry', entry: made })

/** What a phone asked for, as an entry; or why not. Changes nothing. */
export function decide(room: Room, seat: Seat, intent: Intent, { newId }: Chance): Decision {
  const known = room.seats.get(seat)
  if (known === undefined) return refused('room-no-seat')
  if (intent.n <= known.took.n) return { kind: 'again', ref: refOf(known, intent.n) }
  const closed = whyClosed(room)
  if (closed !== null) return closed
  if (!mayDo(known.role, actOf(intent))) return refused('room-not-yours')
  if (known.entries >= roomLimits.entriesOfSeat)
    return refused('room-gave-much', { most: roomLimits.entriesOfSeat })
  const { n } = intent
  switch (intent.kind) {
    case 'give': {
      const state = runningStep(room, intent.step)
      if (state === null) return refused('room-step-closed')
      const whyNot = state.live?.whyNot(seat, intent.input) ?? null
      if (whyNot !== null) return { kind: 'refused', problem: whyNot }
      if ((state.gave.get(seat) ?? 0) >= roomLimits.givenBySeat)
        return refused('room-gave-much', { most: roomLimits.givenBySeat })
      const { step, input } = intent
      return entry({ kind: 'gave', seat, step, n, ref: newId(), input })
    }
    case 'pass': {
      const state = runningStep(room, intent.step)
      if (state === null) return refused('room-step-closed')
      // Where ballots are secret or by cards, passing is one: who passed is nobody's business, and it counts once.
      return state.live?.ballots
        ? refused('room-by-ballot')
        : entry({ kind: 'passed', seat, step: intent.step, n })
    }
    case 'stack': {
      const speaker: Speaker = { kind: 'seat', seat }
      if (intent.act === 'leave') return entry({ kind: 'left-stack', speaker, n })
      return room.stack.size >= roomLimits.stack && !room.stack.has(speaker)
        ? refused('room-stack-full')
        : entry({ kind: 'asked-to-speak', speaker, n })
    }
    case 'name':
      return entry({ kind: 'named', seat, n, name: intent.name })
    case 'note':
      return room.jottings.notes.size >= roomLimits.notes
        ? refused('room-notes-full')
        : entry({ kind: 'noted', id: newId(), text: intent.text, seat, n })
    case 'paper':
      return onPaper(room, intent, { seat, n })
  }
}

/** One sheet of paper as an entry, by a phone of a note-taker or, where there is no seat, by whoever leads. */
function onPaper(
  room: Room,
  { step, ref, input }: Omit<Paper, 'kind'>,
  by: { readonly seat: Seat | null; readonly n?: number },
): Decision {
  const state = runningStep(room, step)
  if (!state?.live) return refused('room-step-closed')
  const { live, papers } = state
  if (!live.takeOut) return refused('room-not-on-paper')
  // Its ballots go another way, and by that alone (ROOM.md, section 6).
  if (live.ballots) return refused('room-by-ballot')
  if (papers.has(ref)) return { kind: 'again', ref }
  if (papers.size >= roomLimits.papers) return refused('room-papers-many')
  const whyNot = input === null ? null : live.whyNot(paperSeat(ref), input)
  if (whyNot !== null) return { kind: 'refused', problem: whyNot }
  return entry({ kind: 'paper', step, ref, input, ...by })
}

/** What the facilitator does, as an entry; or why not. Changes nothing. `now`: milliseconds since 1970. */
export function decideLead(
  room: Room,
  lead: Lead | Begin,
  now: number,
  { newId }: Chance,
): Decision {
  const closed = whyClosed(room)
  if (closed !== null) return closed
  const at = now
  switch (lead.kind) {
    case 'begin':
      if (room.steps.has(lead.step.id)) return refused('room-step-began')
      return room.current?.phase === 'running'
        ? refused('room-step-runs')
        : entry({ kind: 'began', step: lead.step, at })
    case 'lead': {
      const live = room.steps.get(lead.step)?.live
      if (!live) return refused('room-no-step')
      const whyNot = live.whyNotLead(lead.input)
      if (whyNot !== null) return { kind: 'refused', problem: whyNot }
      return entry({ kind: 'led', step: lead.step, input: lead.input, at })
    }
    case 'close':
      return runningStep(room, lead.step) === null
        ? refused('room-step-closed')
        : entry({ kind: 'closed', step: lead.step, at })
    case 'reopen':
      if (room.current?.phase === 'running') return refused('room-step-runs')
      // Its ballots have been counted and destroyed.
      if (room.steps.get(lead.step)?.live?.ballots) return refused('room-ballots-counted')
      return room.steps.has(lead.step)
        ? entry({ kind: 'reopened', step: lead.step, at })
        : refused('room-no-step')
    case 'timer':
      return room.current === null
        ? refused('room-no-step')
        : entry({ kind: 'timer', act: lead.act, at })
    case 'longer':
      return room.current === null
        ? refused('room-no-step')
        : entry({ kind: 'longer', minutes: lead.minutes, at })
    case 'queue':
      return room.stack.size >= roomLimits.stack
        ? refused('room-stack-full')
        : entry({
            kind: 'asked-to-speak',
            speaker: { kind: 'called', id: newId(), name: lead.name },
          })
    case 'turn':
      return turn(room, lead, at)
    case 'spoke':
      return room.stack.now === null ? refused('room-nobody-speaks') : entry({ kind: 'spoke', at })
    case 'park':
      return room.jottings.parked.size >= roomLimits.notes
        ? refused('room-notes-full')
        : entry({ kind: 'parked', id: newId(), text: lead.text })
    case 'unpark':
      return entry({ kind: 'unparked', id: lead.id })
    case 'note':
      return room.jottings.notes.size >= roomLimits.notes
        ? refused('room-notes-full')
        : entry({ kind: 'noted', id: newId(), text: lead.text, seat: null })
    case 'decide': {
      const { id, text, review } = lead
      const known = id === null ? null : (room.jottings.decided.get(id) ?? null)
      if (known === null && id !== null) return refused('room-not-there')
      // A decision keeps the step it was made in, whatever its words are later.
      const step = known === null ? (room.current?.step.id ?? null) : known.step
      return keep(room, id, { kind: 'decided', id: id ?? newId(), text, review, step })
    }
    case 'agree': {
      const { id, text, who, due } = lead
      if (id !== null && !room.jottings.agreed.has(id)) return refused('room-not-there')
      return keep(room, id, { kind: 'agreed', id: id ?? newId(), text, who, due })
    }
    case 'drop':
      return room.jottings.decided.has(lead.id) || room.jottings.agreed.has(lead.id)
        ? entry({ kind: 'dropped', id: lead.id })
        : refused('room-not-there')
    case 'share-timer':
      return entry({ kind: 'timer-shared', isShared: lead.isShared, at })
    case 'screen':
      return entry({ kind: 'screen', shows: lead.shows, at })
    case 'paper':
      return onPaper(room, lead, { seat: null })
    case 'paper-back': {
      const state = runningStep(room, lead.step)
      if (state === null) return refused('room-step-closed')
      return state.papers.has(lead.ref) ? entry(lead) : refused('room-not-there')
    }
    case 'skip':
      return room.steps.has(lead.step)
        ? refused('room-step-began')
        : entry({ kind: 'skipped', step: lead.step, skips: lead.skips, at })
  }
}

/** New decisions and actions have a limit; other words for one that is there do not. */
const keep = (room: Room, known: string | null, made: Entry): Decision =>
  known === null && room.jottings.decided.size + room.jottings.agreed.size >= roomLimits.kept
    ? refused('room-notes-full')
    : entry(made)

function turn(room: Room, { act, speaker }: Extract<Lead, { kind: 'turn' }>, at: number): Decision {
  if (!room.stack.has(speaker)) return refused('room-not-waiting')
  switch (act) {
    case 'call':
      return entry({ kind: 'called', speaker, at })
    case 'lift':
      return entry({ kind: 'lifted', speaker, at })
    case 'leave':
      return entry({ kind: 'left-stack', speaker })
  }
}

function whyClosed(room: Room): Decision | null {
  if (room.id === '' || room.isOver) return refused('room-over')
  return room.entries >= roomLimits.entries ? refused('room-full') : null
}

function runningStep(room: Room, id: string): StepState | null {
  const state = room.steps.get(id)
  return state?.phase === 'running' && state.live !== null ? state : null
}

const refOf = ({ took }: SeatState, n: number): string | null => (took.n === n ? took.ref : null)
