import { createBriefVoice } from '#electron/vault/briefs/voice.ts'
import { fileRecordsOf } from '#shared/assets/files/file-records.ts'
import { pictureTypes } from '#shared/assets/files/pictures/picture.ts'
import { checkBrief } from '#shared/briefs/check.ts'
import { personName } from '#shared/briefs/check-people.ts'
import { briefsHandlers } from '#shared/briefs/handlers.ts'
import { weigh } from '#shared/briefs/leaving.ts'
import type { PreviewPage } from '#shared/briefs/contract.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import { type PictureFacts, toPage } from '#shared/briefs/to-page.ts'
import { briefsViewers } from '#shared/briefs/views.ts'
import { type Problem, Refusal } from '#shared/contract/problem.ts'
import type { CommandInput } from '#shared/contract/table.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { secondVoice } from './steps.ts'
import type { MemoryVault, Registry } from '#tests/support/memory-vault.ts'
import { toBase64 } from '#renderer/device/base64.ts'

/** Makes pictures of a page; null where nobody is there to press it. */
export type Press = (
  page: BriefPage,
) => Promise<{ readonly pages: readonly PreviewPage[]; readonly problem: Problem | null }>

/** A vault to hand files to, known once there is one. */
export type Holder = { vault: MemoryVault | null }

/** What is known of every photo: in memory, all have come. */
const photosIn = (desk: Desk): ReadonlyMap<string, PictureFacts> =>
  new Map(
    [...fileRecordsOf(desk.read('assets')).all()].flatMap(([id, { type: found, size }]) => {
      const type = pictureTypes.find((one) => one === found)
      return type === undefined || size === null
        ? []
        : [[id, { type, width: size[0], height: size[1] }] as const]
    }),
  )

/** The room's real handlers and views; its file commands as the vault carries them out, over the press of a test. */
export function createBriefsRegistry(press: Press, holder: Holder): Registry {
  const pageOf = (desk: Desk, id: string, answers: CommandInput<'briefs/preview'>['answers']) => {
    const resolved = resolveBrief(desk, id)
    if (resolved === null) throw new Refusal('no-such-brief')
    const leaving = weigh(checkBrief(desk, resolved), answers ?? [])
    const page = toPage(resolved, {
      voice: createBriefVoice(resolved.brief.language),
      second: secondVoice(resolved.brief),
      leaving,
      pictures: photosIn(desk),
      coalition: { id: 'c'.repeat(32), name: 'Riverbend Community Resilience Coalition' },
      personName: (person) => personName(desk, person),
      now: desk.now,
    })
    return { page, leaving, title: resolved.brief.title }
  }
  const give = async (desk: Desk, text: string): Promise<string> => {
    const file = desk.newId().replaceAll('/', '_')
    const bytes = new TextEncoder().encode(text)
    for (let at = 0; at === 0 || at < bytes.length; at += 200_000)
      await holder.vault?.link.run('files/give', {
        file,
        at,
        bytes: toBase64(bytes.slice(at, at + 200_000)),
      })
    return file
  }
  return {
    handlers: {
      ...briefsHandlers,
      'briefs/preview': async (desk: Desk, { id, answers }: CommandInput<'briefs/preview'>) => {
        const { pages, problem } = await press(pageOf(desk, id, answers).page)
        const file = pages.length === 0 ? null : await give(desk, JSON.stringify({ pages }))
        return { file, pages: pages.length, problem }
      },
      'briefs/export': async (
        desk: Desk,
        { id, format, answers }: CommandInput<'briefs/export'>,
      ) => {
        const { page, leaving, title } = pageOf(desk, id, answers)
        const { length: count } = leaving.open
        if (count > 0) throw new Refusal('brief-check-open', { count })
        return { file: await give(desk, JSON.stringify(page)), name: `${title}.${format}` }
      },
    },
    viewers: briefsViewers,
  }
}
