import type { ReactNode } from 'react'
import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { RoomScreen } from './room-screen.tsx'
import { lockPage } from './rooms.ts'

/** Nothing but language and looks is asked for before the vault is open: views that were refused would have to be asked for again. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const view = useView('lock', {})
  const state = useViewState(view)
  const lock = useViewItem(view, 'lock')
  if (state === 'loading') return null
  // A vault that does not speak of a lock has none.
  if (lock === undefined || lock.state === 'open') return children
  return <RoomScreen load={lockPage} />
}
