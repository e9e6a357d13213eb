import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { addPaintedPhoto } from './painted-photo.ts'
import type { StageRoom } from './stage.tsx'

/** Photos of some strengths. Named so that it is filled after them. */
export const stage: StageRoom = {
  registry: { handlers: {}, viewers: {} },
  async fill(vault) {
    const assets = [...assetRecordsOf(vault.desk.read('assets')).all()]
    for (const name of ['Cedar Green Garden', 'Elders’ Circle']) {
      const found = assets.find(([, one]) => one.name === name)
      if (found !== undefined) await addPaintedPhoto(vault, found[0])
    }
  },
  // No other room shows them.
  fillsOnlyAt: ['/assets'],
}
