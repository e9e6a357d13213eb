import { previewPages } from '#electron/exporters/page-previews.ts'
import { exportPdf } from '#electron/exporters/pdf.ts'
import { fileRecordsOf } from '#shared/assets/files/file-records.ts'
import type { CleanPicture } from '#shared/assets/files/pictures/picture.ts'
import { checkBrief } from '#shared/briefs/check.ts'
import { personName } from '#shared/briefs/check-people.ts'
import type { Answer } from '#shared/briefs/finding.ts'
import type { FileCommand } from '#shared/briefs/handlers.ts'
import { type Leaving, weigh } from '#shared/briefs/leaving.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
import type { Pictures } from '#shared/briefs/page/pictures.ts'
import { type Resolved, resolveBrief } from '#shared/briefs/resolve.ts'
import { secondOf } from '#shared/briefs/second.ts'
import { toPage } from '#shared/briefs/to-page.ts'
import { problem, Refusal } from '#shared/contract/problem.ts'
import { coalitionName } from '#shared/people/people-document.ts'
import { type Call, type Carrier, coalitionOf } from '../call.ts'
import { fileName } from '../keeping/file-name.ts'
import { newRecordId } from '../space/record-id.ts'
import { type BriefPress, briefPressOf } from './brief-press.ts'
import { keepOnlyPreview } from './last-preview.ts'
import { photoShelfOf } from './photo-shelf.ts'
import { printed } from './printed.ts'

/** Commands about briefs that make files. */
export const briefFileServices: { readonly [C in FileCommand]: Carrier<C> } = {
  'briefs/preview': async (call, { id, answers }) => {
    const press = await briefPressOf(call.vault)
    const looked = await lookedThrough(call, id, answers)
    const { page, pictures } = pageOf(call, looked, press)
    const how = { typst: press.typst, words: press.resources.words[page.language], pictures }
    const made = await previewPages(page, how)
    if (!made.ok) return { file: null, pages: 0, problem: problemOf(made.problem) }
    // Some things only printing finds, such as letters no font has; better said while writing.
    const print = await exportPdf(page, how)
    const file = newRecordId(call.vault.ports.world.random)
    keepOnlyPreview(call, id, file)
    const bytes = new TextEncoder().encode(JSON.stringify({ pages: made.pages }))
    call.vault.files.put(file, bytes)
    return {
      file,
      pages: made.pages.length,
      problem: print.ok ? null : problemOf(print.problem),
    }
  },

  'briefs/export': async (call, { id, format, paper, print, answers }) => {
    const press = await briefPressOf(call.vault)
    // Looked through only now, so that nothing written meanwhile leaves unlooked at.
    const looked = await lookedThrough(call, id, answers)
    const { resolved, leaving } = looked
    if (leaving.open.length > 0)
      throw new Refusal('brief-check-open', { count: leaving.open.length })
    const { page, pictures } = pageOf(call, looked, press)
    const bytes = await printed(page, pictures, { format, paper, print }, press)
    const { random, now } = call.vault.ports.world
    const file = newRecordId(random)
    call.vault.files.put(file, bytes)
    return { file, name: fileName(resolved.brief.title, now(), format) }
  },
}

type LookedThrough = {
  readonly resolved: Resolved
  readonly leaving: Leaving
  /** Photos on it that are pictures, by their ids. */
  readonly photos: ReadonlyMap<string, CleanPicture>
}

/** The one door: whatever becomes a page has been looked through with the answers at hand. */
async function lookedThrough(
  call: Call,
  id: string,
  answers: readonly Answer[],
): Promise<LookedThrough> {
  const { space } = coalitionOf(call)
  const shelf = space.shelf()
  const shelved = photoShelfOf(space)
  const photos = new Map<string, CleanPicture>()
  const looked = new Set<string>()
  for (;;) {
    const resolved = resolveBrief(shelf, id, shelved.see)
    if (resolved === null) throw new Refusal('no-such-brief')
    const next = photosOn(resolved).find((photo) => !looked.has(photo))
    // Nothing is waited for between this reading and what is made of it: no photo comes in unlooked at.
    if (next === undefined)
      return { resolved, photos, leaving: weigh(checkBrief(shelf, resolved), answers) }
    looked.add(next)
    const photo = fileRecordsOf(shelf.read('assets')).get(next)
    const picture = photo === undefined ? null : await shelved.take(photo)
    if (picture !== null) photos.set(next, picture)
  }
}

const photosOn = ({ blocks }: Resolved): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'photo' && block.archived === null ? block.links.map(({ id }) => id) : [],
  )

function pageOf(call: Call, { resolved, leaving, photos }: LookedThrough, press: BriefPress) {
  const coalition = coalitionOf(call)
  const shelf = coalition.space.shelf()
  const second = secondOf(resolved.brief)
  const page = toPage(resolved, {
    voice: press.voice(resolved.brief.language),
    second: second === null ? null : press.voice(second),
    leaving,
    coalition: { id: coalition.id, name: coalitionName(shelf.read('people')) },
    personName: (person) => personName(shelf, person),
    pictures: photos,
    now: call.vault.ports.world.now(),
  })
  const pictures: Pictures = new Map([...photos].map(([id, { bytes }]) => [id, bytes]))
  return { page, pictures }
}

const problemOf = ({ code, values }: PageProblem) => problem(code, { ...values })
