import { assetHandlers } from '#shared/assets/commands.ts'
import { plansHandlers } from '#shared/plans/handlers.ts'
import { prioritiesHandlers } from '#shared/priorities/handlers.ts'
import { homeViewers } from '#shared/home/views.ts'
import { keepVisit, readKept } from '#shared/home/visit.ts'
import { keepHere } from '#renderer/device/kept-here.ts'
import { meet, openDesk, type TestDesk } from '../support/desk.ts'
import { coalitionId } from '../support/made-up.ts'
import type { MemoryVault, Registry } from '../support/memory-vault.ts'

export const homeRegistry: Registry = { viewers: homeViewers }

const hour = 3_600_000

/** Remember a visit on this computer that ended so many hours ago, with all that is there now seen. */
export function visitedBefore(desk: TestDesk, hours: number): void {
  const view = homeViewers['home/changes'](desk, { me: desk.me, seen: null })
  const summary = new Map(view.items()).get('summary')
  if (summary?.kind !== 'summary') throw new Error('a summary is always there')
  const kept = keepVisit(readKept(null), summary.seen, Date.now() - hours * hour)
  keepHere(`visit/${coalitionId}/${desk.me}`, JSON.stringify(kept))
}

/** What three others did on their own computers, arriving now. */
export function othersAtWork(desk: TestDesk): void {
  const ago = (person: number, hours: number) => {
    const other = openDesk(String(person).repeat(32), Date.now() - hours * hour)
    meet(desk, other)
    return other
  }
  const deshawn = ago(1, 1)
  assetHandlers['assets/add'](deshawn, {
    name: 'Chairs and Monday evenings at Second Chair',
    kind: 'place',
  })
  meet(desk, deshawn)
  const oralee = ago(4, 3)
  prioritiesHandlers['priorities/add-idea'](oralee, {
    text: 'Tell the year the bridge closed, together',
    from: '',
    theme: null,
  })
  prioritiesHandlers['priorities/open-round'](oralee, {
    question: 'Which days should the story evening be?',
    options: ['Mondays', 'Thursdays'].map((text) => ({ text, idea: null, theme: null })),
    method: 'dots',
    hidden: false,
    dots: 3,
    atMost: null,
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  })
  meet(desk, oralee)
  const bea = ago(2, 50)
  const { id: goal } = plansHandlers['plans/add-goal'](bea, {
    text: 'A garden on every block',
    horizon: 'long',
    decision: null,
  })
  plansHandlers['plans/archive-goal'](bea, { id: goal })
  const { id: kept } = plansHandlers['plans/add-goal'](bea, {
    text: 'Cedar Green Garden feeds the clinic kitchen',
    horizon: 'short',
    decision: null,
  })
  plansHandlers['plans/add-objective'](bea, {
    goal: kept,
    text: 'Two baskets a week',
    way: null,
    measure: '',
    due: null,
  })
  meet(desk, bea)
}

export function fillHome({ desk }: MemoryVault): Promise<void> {
  visitedBefore(desk, 70)
  othersAtWork(desk)
  return Promise.resolve()
}
