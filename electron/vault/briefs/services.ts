import { exportDocx } from '#electron/exporters/docx/export-docx.ts'
import { exportHtml } from '#electron/exporters/html.ts'
import { exportMarkdown } from '#electron/exporters/markdown.ts'
import { previewPages } from '#electron/exporters/page-previews.ts'
import { exportPdf } from '#electron/exporters/pdf.ts'
import { checkBrief } from '#shared/briefs/check.ts'
import { personName } from '#shared/briefs/check-people.ts'
import type { BriefFormat } from '#shared/briefs/formats.ts'
import type { Answer } from '#shared/briefs/finding.ts'
import type { FileCommand } from '#shared/briefs/handlers.ts'
import { type Leaving, weigh } from '#shared/briefs/leaving.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
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

/** Commands about briefs that make files. */
export const briefFileServices: { readonly [C in FileCommand]: Carrier<C> } = {
  'briefs/preview': async (call, { id, answers }) => {
    const press = await briefPressOf(call.vault)
    const { resolved, leaving } = lookedThrough(call, id, answers)
    const page = pageOf(call, resolved, leaving, press)
    const how = { typst: press.typst, words: press.resources.words[page.language] }
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
    const { resolved, leaving } = lookedThrough(call, id, answers)
    if (leaving.open.length > 0)
      throw new Refusal('brief-check-open', { count: leaving.open.length })
    const page = pageOf(call, resolved, leaving, press)
    const bytes = await printed(withSetting(page, paper, print), format, press)
    const { random, now } = call.vault.ports.world
    const file = newRecordId(random)
    call.vault.files.put(file, bytes)
    return { file, name: fileName(resolved.brief.title, now(), format) }
  },
}

type LookedThrough = { readonly resolved: Resolved; readonly leaving: Leaving }

/** The one door: whatever becomes a page has been looked through with the answers at hand. */
function lookedThrough(call: Call, id: string, answers: readonly Answer[]): LookedThrough {
  const shelf = coalitionOf(call).space.shelf()
  const resolved = resolveBrief(shelf, id)
  if (resolved === null) throw new Refusal('no-such-brief')
  return { resolved, leaving: weigh(checkBrief(shelf, resolved), answers) }
}

function pageOf(call: Call, resolved: Resolved, leaving: Leaving, press: BriefPress): BriefPage {
  const coalition = coalitionOf(call)
  const shelf = coalition.space.shelf()
  const second = secondOf(resolved.brief)
  return toPage(resolved, {
    voice: press.voice(resolved.brief.language),
    second: second === null ? null : press.voice(second),
    leaving,
    coalition: { id: coalition.id, name: coalitionName(shelf.read('people')) },
    personName: (person) => personName(shelf, person),
    now: call.vault.ports.world.now(),
  })
}

/** As it is set for this file only. */
const withSetting = (
  page: BriefPage,
  paper: BriefPage['paper'] | undefined,
  print: BriefPage['print'],
): BriefPage => ({
  ...page,
  ...(paper === undefined ? {} : { paper }),
  ...(print === undefined ? {} : { print }),
})

async function printed(
  page: BriefPage,
  format: BriefFormat,
  { typst, resources }: BriefPress,
): Promise<Uint8Array> {
  const words = resources.words[page.language]
  const secondWords = resources.words[page.second?.language ?? page.language]
  switch (format) {
    case 'pdf': {
      const made = await exportPdf(page, { typst, words })
      return made.ok ? made.bytes : refuse(made.problem)
    }
    case 'docx': {
      const made = await exportDocx(page, { typst, words })
      return made.ok ? made.bytes : refuse(made.problem)
    }
    case 'html': {
      const made = exportHtml(page, { words, secondWords, styles: resources.styles })
      return made.ok ? new TextEncoder().encode(made.text) : refuse(made.problem)
    }
    case 'md': {
      const made = exportMarkdown(page, { words, secondWords })
      return made.ok ? new TextEncoder().encode(made.text) : refuse(made.problem)
    }
  }
}

const problemOf = ({ code, values }: PageProblem) => problem(code, { ...values })

function refuse({ code, values }: PageProblem): never {
  throw new Refusal(code, { ...values })
}
