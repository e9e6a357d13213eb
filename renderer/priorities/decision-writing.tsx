import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { DecisionForm } from './decision-form.tsx'
import { usePeople } from './use-people.ts'

/** Record a decision that came from no round. */
export function NewDecisionPage() {
  return <DecisionForm people={usePeople()} />
}

/** Record what a round came to. */
export function RoundDecisionPage({ round }: { readonly round: string }) {
  const people = usePeople()
  if (people.me === null) return <Loading />
  return <OfRound id={round} me={people.me} />
}

function OfRound({ id, me }: { readonly id: string; readonly me: string }) {
  const people = usePeople()
  const view = useView('priorities/round', { id, me })
  const state = useViewState(view)
  const round = useViewItem(view, id)
  if (state === 'loading') return <Loading />
  return <DecisionForm round={round} people={people} />
}

/** Record another decision that takes the place of an earlier one. */
export function AmendDecisionPage({ id }: { readonly id: string }) {
  const people = usePeople()
  const view = useView('priorities/decisions', {})
  const state = useViewState(view)
  const earlier = useViewItem(view, id)
  if (state === 'loading') return <Loading />
  return <DecisionForm earlier={earlier} people={people} />
}
