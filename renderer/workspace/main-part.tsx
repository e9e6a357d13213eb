import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { findFocus } from '#renderer/ui/find-focus.ts'
import { keepFocus } from '#renderer/ui/keep-focus.ts'
import { NotHere } from './not-here.tsx'
import { RoomScreen } from './room-screen.tsx'
import type { Room } from './rooms.ts'

type Props = {
  readonly rooms: readonly Room[]
  /** Above the page. */
  readonly before: ReactNode
}

/** The page of the room on screen. Going to another room moves the focus there, so that the next Tab is inside it. */
export function MainPart({ rooms, before: above }: Props) {
  const [location] = useLocation()
  const place = `/${location.split('/')[1] ?? ''}`
  const main = useRef<HTMLElement>(null)
  const shown = useRef(place)
  const before = useRef(location)

  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    // A page that is one question has put the focus into its field already.
    if (main.current?.contains(document.activeElement) !== true) main.current?.focus()
  }, [place])

  // Another page of the same room, opened from something that is gone with it, as a dialog. The first page keeps the
  // focus at the very top, so that the first Tab offers the way past the frame.
  useEffect(() => {
    if (before.current === location) return
    before.current = location
    findFocus()
  }, [location])

  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), [])

  return (
    <main ref={main} className="main" id="main" tabIndex={-1} data-region>
      <Suspense fallback={null}>{above}</Suspense>
      <Switch>
        {rooms.map(({ path, load }) => (
          <Route key={path} path={path === '/' ? '/' : `${path}/*?`}>
            <RoomScreen key={path} load={load} />
          </Route>
        ))}
        <Route>
          <NotHere />
        </Route>
      </Switch>
    </main>
  )
}
