import { MonitorUp } from 'lucide-react'
import type { StageRoom } from './stage.tsx'

/** The big screen; its records come with the room "priorities". */
export const stage: StageRoom = {
  room: {
    path: '/large',
    label: 'app',
    icon: MonitorUp,
    letter: 'v',
    onPhones: false,
    load: () => import('#renderer/projector/large-pages.tsx').then((page) => page.LargePages),
  },
  registry: {},
  fill: () => Promise.resolve(),
}
