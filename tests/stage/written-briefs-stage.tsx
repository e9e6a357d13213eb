import { FileText } from 'lucide-react'
import * as v from 'valibot'
import { toBase64 } from '#renderer/device/base64.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { PreviewSchema } from '#shared/briefs/contract.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { createBriefsRegistry, type Holder, type Press } from '../briefs/registry.ts'
import { fillBriefs } from '../briefs/sample.ts'
import { addPaintedPhoto } from './painted-photo.ts'
import type { StageRoom } from './stage.tsx'

/*
 * Briefs with a brief as in the mockups. Named so that it is filled after the rooms whose records it shows. Pages need
 * the typesetter, which runs outside of a page: a test answers at `press`; where nobody does, a blank sheet stands in.
 */
const blank = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792" width="612" height="792"><path fill="#fff" d="M0 0h612v792H0z"/></svg>`

const holder: Holder = { vault: null }

/** Photos on a page go to the typesetter beside it. */
async function photosOn(page: BriefPage): Promise<Readonly<Record<string, string>>> {
  const photos: Record<string, string> = {}
  const link = holder.vault?.link
  for (const block of page.blocks) {
    if (block.kind !== 'photo' || link === undefined) continue
    const { file } = await link.run('assets/file-open', { id: block.picture })
    const parts = await takeFile(link, file)
    photos[block.picture] = toBase64(new Uint8Array(await new Blob([...parts]).arrayBuffer()))
  }
  return photos
}

const press: Press = async (page) => {
  const body = JSON.stringify({ page, photos: await photosOn(page) })
  const answer = await fetch('press', { method: 'POST', body })
  const read = answer.ok ? v.safeParse(PreviewSchema, await answer.json().catch(() => null)) : null
  const stand = [{ svg: blank, lines: [page.title ?? ''], width: 612, height: 792 }]
  return { pages: read?.success === true ? read.output.pages : stand, problem: null }
}

export const stage: StageRoom = {
  room: {
    path: '/briefs',
    label: 'nav.briefs',
    icon: FileText,
    letter: 'b',
    onPhones: false,
    load: () => import('#renderer/briefs/briefs-room.tsx').then((room) => room.BriefsRoom),
  },
  registry: createBriefsRegistry(press, holder),
  fill: async (vault) => {
    holder.vault = vault
    const brief = await fillBriefs(vault)
    const assets = [...assetRecordsOf(vault.desk.read('assets')).all()]
    const [library = ''] = assets.findLast(([, one]) => one.name === 'Fourth Street Library') ?? []
    const record = await addPaintedPhoto(vault, library)
    const { id } = await vault.link.run('briefs/add-block', {
      brief,
      part: { kind: 'photo', record },
    })
    const change = { credit: 'Marisol Vega' }
    await vault.link.run('briefs/edit-block', { brief, id, change })
  },
  // A brief needs a goal and a decision of its own, which would stand twice in those rooms.
  fillsOnlyAt: ['/briefs'],
}
