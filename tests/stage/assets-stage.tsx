import { assetRegistry } from '../assets/registry.ts'
import { fillAssets, fillLinks } from '../assets/sample.ts'
import type { StageRoom } from './stage.tsx'

/** The asset map with the strengths of a made-up neighbourhood. */
export const stage: StageRoom = {
  registry: assetRegistry,
  fill: async (vault) => {
    await fillLinks(vault, await fillAssets(vault))
  },
}
