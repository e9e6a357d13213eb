import { Waypoints } from 'lucide-react'
import { linksSample } from '../connections/sample.ts'
import type { StageRoom } from './stage.tsx'

const { registry, fill } = linksSample(false)

/** The page about connections, which the workspace brings itself at `/connections`, beside a place of its own on the rail. */
export const stage: StageRoom = {
  room: {
    path: '/ways',
    label: 'app',
    icon: Waypoints,
    letter: 'w',
    onPhones: false,
    load: () =>
      import('#renderer/connections/connections-page.tsx').then((page) => page.ConnectionsPage),
  },
  registry,
  fill: () => {
    fill()
    return Promise.resolve()
  },
}
