import { readAsset } from '#shared/assets/asset.ts'
import { readImportNote } from '#shared/assets/import-note.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { readMeeting } from '#shared/meetings/meeting.ts'
import { readAction } from '#shared/plans/action.ts'
import { readGoal } from '#shared/plans/goal.ts'
import { readObjective } from '#shared/plans/objective.ts'
import { readWay } from '#shared/plans/way.ts'
import { goalWithWords } from '#shared/plans/with-words.ts'
import { readDecision } from '#shared/priorities/decision.ts'
import { readIdea } from '#shared/priorities/idea.ts'
import { readRound } from '#shared/priorities/round.ts'
import { readTheme } from '#shared/priorities/theme.ts'
import type { Change, toldDocuments } from './contract.ts'

type Mark = { readonly by: string; readonly at: number }

/** What Home needs to know of a record, whichever room it is from. */
export type Facts = Mark & {
  readonly words: string
  readonly count?: number
  readonly changed?: Mark | null
  readonly isAway?: boolean
  readonly away?: Mark | null
  /** It came or went together with something that is told about. */
  readonly isTold?: 'by-import' | 'by-parent' | false
  readonly done?: Mark | null
  readonly closed?: Mark | null
}

type Told = {
  readonly document: (typeof toldDocuments)[number]
  readonly map: string
  readonly record: Change['record']
  readonly read: (id: string, stored: unknown, shelf: Shelf) => Facts | null
}

/** What Home tells about, and how each is read. Rooms meet here because Home looks at all of them. */
export const told: readonly Told[] = [
  {
    document: 'assets',
    map: 'assets',
    record: 'asset',
    read(id, stored) {
      const asset = readAsset(id, stored)
      if (asset === null) return null
      const { name: words, by, at, changed, archived: away, source } = asset
      const isTold = source === null ? false : 'by-import'
      return { words, by, at, changed, away, isAway: away !== null, isTold }
    },
  },
  {
    document: 'assets',
    map: 'imports',
    record: 'import',
    read(id, stored) {
      const note = readImportNote(id, stored)
      return note && { ...note, words: note.file, count: note.added, isAway: note.undone !== null }
    },
  },
  {
    document: 'priorities',
    map: 'ideas',
    record: 'idea',
    read(id, stored) {
      const idea = readIdea(id, stored)
      return idea && { words: idea.text, ...boardFacts(idea) }
    },
  },
  {
    document: 'priorities',
    map: 'themes',
    record: 'theme',
    read(id, stored) {
      const theme = readTheme(id, stored)
      return theme && { words: theme.name, ...boardFacts(theme) }
    },
  },
  {
    document: 'priorities',
    map: 'rounds',
    record: 'round',
    read(id, stored, { authorOf }) {
      const round = readRound(id, stored, authorOf)
      if (round === null) return null
      const { setup, closed, archived: isAway } = round
      return { words: setup.question, by: setup.by, at: setup.at, closed, isAway }
    },
  },
  {
    document: 'priorities',
    map: 'decisions',
    record: 'decision',
    read(id, stored) {
      const decision = readDecision(id, stored)
      return decision && { words: decision.question, by: decision.by, at: decision.at }
    },
  },
  {
    document: 'plans',
    map: 'goals',
    record: 'goal',
    read(id, stored, shelf) {
      const goal = readGoal(id, stored)
      return goal && { ...planFacts(goal), words: goalWithWords(shelf, goal).text }
    },
  },
  {
    document: 'plans',
    map: 'ways',
    record: 'way',
    read(id, stored) {
      const way = readWay(id, stored)
      return way && { ...planFacts(way), words: way.name }
    },
  },
  {
    document: 'plans',
    map: 'objectives',
    record: 'objective',
    read(id, stored) {
      const objective = readObjective(id, stored)
      return objective && { ...planFacts(objective), words: objective.text }
    },
  },
  {
    document: 'plans',
    map: 'actions',
    record: 'action',
    read(id, stored) {
      const action = readAction(id, stored)
      if (action === null) return null
      const done = action.state?.is === 'done' ? action.state : null
      const { state, changed } = action
      const last = (state?.at ?? 0) > (changed?.at ?? 0) ? state : changed
      return { ...planFacts(action), words: action.text, done, changed: last }
    },
  },
  {
    document: 'meetings',
    map: 'meetings',
    record: 'meeting',
    read(id, stored) {
      const meeting = readMeeting(id, stored)
      if (meeting === null) return null
      const { title: words, by, at, changed, archived: away } = meeting
      return { words, by, at, changed, away, isAway: away !== null }
    },
  },
]

type Carded = Mark & { readonly changed: Mark | null; readonly archived: boolean }

/** Putting a card away is the last thing that was done with it. */
const boardFacts = ({ by, at, changed, archived: isAway }: Carded) => ({
  by,
  at,
  changed,
  isAway,
  away: isAway ? changed : null,
})

type Planned = Mark & {
  readonly changed: Mark | null
  readonly archived: (Mark & { readonly along: string | null }) | null
}

const planFacts = ({ by, at, changed, archived }: Planned) => ({
  by,
  at,
  changed,
  away: archived,
  isAway: archived !== null,
  isTold: archived !== null && archived.along !== null ? ('by-parent' as const) : (false as const),
})
