import { Route } from 'lucide-react'
import type { StageRoom } from './stage.tsx'
import { fillPlan, planRegistry } from '../plans/sample.ts'

/** Plans with a coalition's plan in them. */
export const stage: StageRoom = {
  room: {
    path: '/plans',
    label: 'nav.plans',
    icon: Route,
    letter: 'l',
    onPhones: true,
    load: () => import('#renderer/plans/plans-room.tsx').then((page) => page.PlansRoom),
  },
  registry: planRegistry,
  fill: fillPlan,
}
