import { House } from 'lucide-react'
import type { StageRoom } from './stage.tsx'
import { fillHome, homeRegistry } from '../home/sample.ts'

/** Home after a few days away: rounds that wait, things I said I would do, and what others did. */
export const stage: StageRoom = {
  room: {
    path: '/',
    label: 'nav.home',
    icon: House,
    letter: 'h',
    onPhones: true,
    load: () => import('#renderer/home/home-page.tsx').then((page) => page.HomePage),
  },
  registry: homeRegistry,
  fill: fillHome,
}
