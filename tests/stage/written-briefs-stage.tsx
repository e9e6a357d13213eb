import { FileText } from 'lucide-react'
import * as v from 'valibot'
import { PreviewSchema } from '#shared/briefs/contract.ts'
import { createBriefsRegistry, type Holder, type Press } from '../briefs/registry.ts'
import { fillBriefs } from '../briefs/sample.ts'
import type { StageRoom } from './stage.tsx'

/*
 * Briefs with a brief as in the mockups. Named so that it is filled after the rooms whose records it shows. Pages need
 * the typesetter, which runs outside of a page: a test answers at `press`; where nobody does, a blank sheet stands in.
 */
const blank = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792" width="612" height="792"><path fill="#fff" d="M0 0h612v792H0z"/></svg>`

const press: Press = async (page) => {
  const answer = await fetch('press', { method: 'POST', body: JSON.stringify(page) })
  const read = answer.ok ? v.safeParse(PreviewSchema, await answer.json().catch(() => null)) : null
  const stand = [{ svg: blank, lines: [page.title ?? ''], width: 612, height: 792 }]
  return { pages: read?.success === true ? read.output.pages : stand, problem: null }
}

const holder: Holder = { vault: null }

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
    await fillBriefs(vault)
  },
  // A brief needs a goal and a decision of its own, which would stand twice in those rooms.
  fillsOnlyAt: ['/briefs'],
}
