import { Route, Switch } from 'wouter'
import { CoalitionFrame } from './coalition-frame.tsx'
import { RoomScreen } from './room-screen.tsx'
import { largePages, type Room } from './rooms.ts'

type Props = {
  readonly coalition: string
  readonly rooms: readonly Room[]
  readonly places: readonly Room[]
}

/** What belongs to one coalition: pages for the big screen by themselves, everything else in the frame. */
export function CoalitionPages({ coalition, rooms, places }: Props) {
  return (
    <Switch>
      <Route path="/large/*?">
        <main>
          <RoomScreen load={largePages} />
        </main>
      </Route>
      <Route>
        <CoalitionFrame coalition={coalition} rooms={rooms} places={places} />
      </Route>
    </Switch>
  )
}
