import { Route, Switch, useLocation } from 'wouter'
import { ArchivePage } from './archive-page.tsx'
import { archivedRooms } from './use-away.ts'

/** What was put away at `/archive`, and that of one area at `/archive/<area>`. */
export function ArchiveRoom() {
  const [, go] = useLocation()
  return (
    <Switch>
      <Route path="/archive/:room?">
        {({ room }) => (
          <ArchivePage
            room={archivedRooms.find((one) => one === room) ?? null}
            onRoom={(next) => {
              go(next === null ? '/archive' : `/archive/${next}`)
            }}
          />
        )}
      </Route>
    </Switch>
  )
}
