import { Map as MapIcon } from 'lucide-react'
import { assetRegistry } from '../assets/registry.ts'
import { fillAssets } from '../assets/sample.ts'
import type { StageRoom } from './stage.tsx'

/** The asset map with the strengths of a made-up neighbourhood. */
export const stage: StageRoom = {
  room: {
    path: '/assets',
    label: 'nav.assets',
    icon: MapIcon,
    letter: 'a',
    onPhones: true,
    load: () => import('#renderer/assets/assets-room.tsx').then((page) => page.AssetsRoom),
  },
  registry: assetRegistry,
  fill: async (vault) => {
    await fillAssets(vault)
  },
}
