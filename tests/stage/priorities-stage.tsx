import { ListOrdered } from 'lucide-react'
import { prioritiesRegistry } from '../priorities/registry.ts'
import { fillPriorities } from '../priorities/sample.ts'
import type { StageRoom } from './stage.tsx'

/** The room with a board, an open round, a closed one and a decision. */
export const stage: StageRoom = {
  room: {
    path: '/priorities',
    label: 'nav.priorities',
    icon: ListOrdered,
    letter: 'p',
    onPhones: true,
    load: () =>
      import('#renderer/priorities/priorities-pages.tsx').then((page) => page.PrioritiesPages),
  },
  registry: prioritiesRegistry,
  fill: async (vault) => {
    await fillPriorities(vault)
  },
}
