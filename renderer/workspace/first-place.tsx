import { Redirect } from 'wouter'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { doorOf } from './door-of.ts'

/** Where a window begins: the coalition that was open last, or Welcome. */
export function FirstPlace() {
  const view = useView('coalitions', {})
  const state = useViewState(view)
  const coalitions = useViewItems(view)
  if (state === 'loading') return <Loading />
  const [last] = coalitions
    .filter((coalition) => coalition.state !== 'unreadable')
    .toSorted((a, b) => b.opened - a.opened)
  if (last === undefined) return <Redirect to="/welcome" replace />
  return <Redirect to={doorOf(last)} replace />
}
