import { Shapes } from 'lucide-react'
import type { StageRoom } from './stage.tsx'

/** The kit's own sheet, to see and check every component in every theme and language. Not in the product. */
export const stage: StageRoom = {
  room: {
    path: '/kit',
    label: 'app',
    icon: Shapes,
    letter: 'k',
    onPhones: false,
    load: () => import('./kit-sheet.tsx').then((page) => page.KitSheet),
  },
  registry: {},
  fill: () => Promise.resolve(),
}
