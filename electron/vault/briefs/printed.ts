import { exportDocx } from '#electron/exporters/docx/export-docx.ts'
import { exportHtml } from '#electron/exporters/html.ts'
import { exportMarkdown } from '#electron/exporters/markdown.ts'
import { exportPdf } from '#electron/exporters/pdf.ts'
import type { BriefFormat } from '#shared/briefs/formats.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
import type { Pictures } from '#shared/briefs/page/pictures.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { BriefPress } from './brief-press.ts'

/** As it is set for one file only; what is left out stays as the page has it. */
export type PrintSetting = {
  readonly format: BriefFormat
  readonly paper?: BriefPage['paper'] | undefined
  readonly print?: BriefPage['print']
}

/** A page as the bytes of a file. Refuses with the code of the page's own problem. */
export async function printed(
  page: BriefPage,
  pictures: Pictures,
  { format, paper = page.paper, print = page.print }: PrintSetting,
  { typst, resources }: BriefPress,
): Promise<Uint8Array> {
  const set = withSetting(page, paper, print)
  const words = resources.words[page.language]
  const secondWords = resources.words[page.second?.language ?? page.language]
  switch (format) {
    case 'pdf': {
      const made = await exportPdf(set, { typst, words, pictures })
      return made.ok ? made.bytes : refuse(made.problem)
    }
    case 'docx': {
      const made = await exportDocx(set, { typst, words, pictures })
      return made.ok ? made.bytes : refuse(made.problem)
    }
    case 'html': {
      const made = exportHtml(set, { words, secondWords, styles: resources.styles, pictures })
      return made.ok ? new TextEncoder().encode(made.text) : refuse(made.problem)
    }
    case 'md': {
      const made = exportMarkdown(set, { words, secondWords, pictures })
      return made.ok ? new TextEncoder().encode(made.text) : refuse(made.problem)
    }
  }
}

const withSetting = (
  page: BriefPage,
  paper: BriefPage['paper'] | undefined,
  print: BriefPage['print'],
): BriefPage => ({
  ...page,
  ...(paper === undefined ? {} : { paper }),
  ...(print === undefined ? {} : { print }),
})

function refuse({ code, values }: PageProblem): never {
  throw new Refusal(code, { ...values })
}
