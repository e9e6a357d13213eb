import * as Y from 'yjs'
import { ballotKey } from '#shared/priorities/ballot.ts'
import { mapsOf } from '#shared/priorities/maps.ts'
import type { Ballot } from '#shared/priorities/round-shapes.ts'
import type { MemoryVault } from '../support/memory-vault.ts'
import { openDesk } from '../support/desk.ts'
import { recordIn } from './steps.ts'

const themes = [
  ['Safe evenings', 'Warm, open places after dark.'],
  ['Healing close to home', 'Care from people we know.'],
  ['Young people lead', 'Paid, trusted, listened to.'],
] as const

const ideas: readonly (readonly [text: string, from: string, theme: number | null])[] = [
  ['Someone to sit with families in the clinic waiting room', '', null],
  ['Rides home after the late shift', 'Night-shift nurses', null],
  ['Teach the river stories in third grade', 'Oralee, elder', null],
  ['Sewing nights with childcare', '', null],
  ['Library open until nine on cold nights', 'Paper wall', 0],
  ['A lit walk along Fourth Street', 'Paper wall', 0],
  ['After-school circle with a hot meal', '', 0],
  ['One phone tree for the whole block', '', 0],
  ['Talking circles at the barbershop', '', 1],
  ['A quiet garden path for grief', '', 1],
  ['Drum nights open to everyone', '', 1],
  ['Paid apprenticeships on Fourth Street', '', 2],
  ['Youth hold two seats in every vote', 'Youth Council', 2],
  ['Older kids read to younger kids', '', 2],
]

export type Sample = { readonly open: string; readonly closed: string; readonly decision: string }

/** A board with themes, an open round, a closed one and its decision. Others' ballots come from their own laptops. */
export async function fillPriorities({ link, desk }: MemoryVault): Promise<Sample> {
  const themeIds: string[] = []
  for (const [name, about] of themes)
    themeIds.push((await link.run('priorities/add-theme', { name, about })).id)
  const ids: string[] = []
  for (const [text, from, theme] of ideas) {
    const input = { text, from, theme: theme === null ? null : (themeIds[theme] ?? null) }
    ids.push((await link.run('priorities/add-idea', input)).id)
  }
  const rides = ids[1] ?? ''
  const bus = await link.run('priorities/add-idea', {
    text: 'A late bus on weekdays',
    from: 'Warm-room table',
  })
  await link.run('priorities/merge-ideas', { into: rides, ids: [bus.id] })

  const rules = { dots: 5, atMost: 3, tie: 'most-people', deadline: null } as const
  const closed = await link.run('priorities/open-round', {
    ...rules,
    quorum: 3,
    question: 'Which effort should we start first this winter?',
    options: [
      { text: 'After-school circle' },
      { text: 'Warm-room network' },
      { text: 'Youth apprenticeships' },
      { text: 'Garden healing path' },
    ],
  })
  castFor(desk, closed.id, [[3, 2], [2, 3], [0, 2, 3], []])
  const options = recordIn(mapsOf(desk.read('priorities')).rounds, closed.id).get('setup') as {
    readonly options: readonly { readonly id: string; readonly text: string }[]
  }
  const mine = Object.fromEntries([
    [options.options[0]?.id ?? '', 3],
    [options.options[3]?.id ?? '', 2],
  ])
  await link.run('priorities/take-part', { id: closed.id, dots: mine, passed: false })
  await link.run('priorities/close-round', { id: closed.id, people: 5 })

  const open = await link.run('priorities/open-round', {
    ...rules,
    quorum: null,
    deadline: '2027-10-03',
    question: 'What shall we call the winter effort?',
    options: [
      { text: 'Lamplight' },
      { text: 'Warm Hands' },
      { text: 'The Third Place' },
      { text: 'Come In' },
    ],
  })
  castFor(desk, open.id, [
    [3, 2],
    [0, 2, 3],
  ])

  const decision = await link.run('priorities/record-decision', {
    round: closed.id,
    question: 'Which effort should we start first this winter?',
    outcome: [{ option: options.options[0]?.id ?? null, text: 'After-school circle' }],
    reasons:
      'It has the most support, and the library can begin in January.\nThe warm rooms follow when there is a second van.',
    concerns: [
      { text: 'Can live with it, and asks that rides be planned first.', by: '1'.repeat(32) },
      { text: 'Young people should be paid as co-hosts.', by: null },
    ],
    reviewDate: '2027-03-01',
  })
  return { open: open.id, closed: closed.id, decision: decision.id }
}

/** Ballots of the made-up members, each written by a laptop of that person, as they would arrive. An empty one is a pass. */
function castFor(
  desk: MemoryVault['desk'],
  round: string,
  given: readonly (readonly number[])[],
): void {
  const document = desk.read('priorities')
  const setup = recordIn(mapsOf(document).rounds, round).get('setup') as {
    readonly options: readonly { readonly id: string }[]
  }
  for (const [at, dots] of given.entries()) {
    const person = String(at + 1).repeat(32)
    const own = openDesk(person)
    const theirs = own.read('priorities')
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(document))
    const entries = dots.flatMap((n, option) =>
      n > 0 ? [[setup.options[option]?.id ?? '', n] as const] : [],
    )
    const ballot: Ballot = {
      dots: Object.fromEntries(entries),
      passed: entries.length === 0,
      at: own.now,
    }
    theirs.transact(() => mapsOf(theirs).ballots.set(ballotKey(round, person), ballot))
    Y.applyUpdate(document, Y.encodeStateAsUpdate(theirs))
  }
}
