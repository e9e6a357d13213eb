import * as Y from 'yjs'
import { ballotKey } from '#shared/priorities/ballot.ts'
import { mapsOf } from '#shared/priorities/maps.ts'
import type { Method } from '#shared/priorities/methods.ts'
import type { Ballot } from '#shared/priorities/round-shapes.ts'
import { readSetup } from '#shared/priorities/setup.ts'
import { openDesk } from '../support/desk.ts'
import type { MemoryVault } from '../support/memory-vault.ts'
import { recordIn } from './steps.ts'

/** Ticks, scores or places of one person in the order of the options; null leaves one out. */
type Marks = readonly (number | null)[]

const efforts = [
  'After-school circle',
  'Warm-room network',
  'Youth apprenticeships',
  'Garden healing path',
]

/** Four made-up members rank so that the three counts do not agree. */
const rankings: readonly Marks[] = [
  [1, 2, null, 3],
  [2, 1, 3, null],
  [null, 2, 1, null],
  [1, 2, 4, 3],
]

type Wish = {
  readonly question: string
  readonly method: Method
  /** With this person’s own answer to a proposal. */
  readonly words?: string
  readonly hidden?: boolean
  readonly ballots: readonly Marks[]
  /** This person’s own ballot; none leaves the round waiting for them. */
  readonly mine?: Marks
  readonly closed?: boolean
}

const wishes: readonly Wish[] = [
  { question: 'Which effort do we rank first?', method: 'schulze', ballots: rankings },
  {
    question: 'What can we all support?',
    method: 'approval',
    hidden: true,
    ballots: [
      [1, 1],
      [1, null, 1],
      [null, 1],
    ],
    mine: [1, 1],
  },
  { question: 'How good is each for us?', method: 'score', ballots: [[5, 4, 0, 3]] },
  {
    question: 'Which effort wins the runoff?',
    method: 'instant-runoff',
    ballots: rankings,
    mine: [3, 2, 1, null],
    closed: true,
  },
  {
    question: 'Which effort do we prefer one against one?',
    method: 'schulze',
    ballots: rankings,
    mine: [3, 1, 2, null],
    closed: true,
  },
  {
    question: 'Which effort scores highest?',
    method: 'score',
    ballots: [
      [5, 4, 0, 3],
      [3, 5, 2],
      [0, 4, 5, 1],
    ],
    mine: [4, 4, 2, 5],
    closed: true,
  },
  {
    question: 'We start with Mondays and Thursdays.',
    method: 'consent',
    ballots: [[1], [1]],
  },
  {
    question: 'We start on Mondays only.',
    method: 'gradients',
    ballots: [[1], [3], [8]],
    mine: [2],
    words: 'Who brings the little ones home?',
    closed: true,
  },
  {
    question: 'Which effort scores highest, and in a runoff?',
    method: 'star',
    ballots: [
      [5, 4, 0, 3],
      [3, 5, 2],
      [0, 4, 5, 1],
    ],
    mine: [5, 2, 2, 4],
    closed: true,
  },
]

/** Rounds by every kind of ballot, open and closed, by their questions. */
export async function fillRounds(vault: MemoryVault): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const wish of wishes) ids.set(wish.question, await fillRound(vault, wish))
  return ids
}

async function fillRound({ link, desk }: MemoryVault, wish: Wish): Promise<string> {
  const { question, method, hidden = false, ballots, mine, words, closed = false } = wish
  const agreed = { question, hidden, quorum: 3, deadline: null }
  const { id } =
    method === 'consent' || method === 'gradients'
      ? await link.run('priorities/open-proposal', { ...agreed, method })
      : await link.run('priorities/open-round', {
          ...agreed,
          method,
          options: efforts.map((text) => ({ text })),
          tie: 'all-tied',
        })
  const document = desk.read('priorities')
  const options = readSetup(recordIn(mapsOf(document).rounds, id).get('setup'))?.options ?? []
  const marksOf = (given: Marks) =>
    Object.fromEntries(
      options.flatMap((option, at) => {
        const mark = given[at] ?? null
        return mark === null ? [] : [[option.id, mark] as const]
      }),
    )
  for (const [at, given] of ballots.entries()) {
    const person = String(at + 1).repeat(32)
    const own = openDesk(person)
    const theirs = own.read('priorities')
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(document))
    const ballot: Ballot = { marks: marksOf(given), passed: false, at: own.now }
    theirs.transact(() => mapsOf(theirs).ballots.set(ballotKey(id, person), ballot))
    Y.applyUpdate(document, Y.encodeStateAsUpdate(theirs))
  }
  if (mine !== undefined)
    await link.run('priorities/take-part', {
      id,
      marks: marksOf(mine),
      passed: false,
      ...(words !== undefined && { words }),
    })
  if (closed) await link.run('priorities/close-round', { id, people: 6 })
  return id
}
