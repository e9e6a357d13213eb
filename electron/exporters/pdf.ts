import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
import type { PageWords } from '#shared/briefs/page/page-words.ts'
import type { Pictures } from '#shared/briefs/page/pictures.ts'
import { pdfData } from './pdf-data.ts'
import type { TypstPress } from './typst-press.ts'
import { inWordsOfPage } from './undrawn-photo.ts'

export type PdfExport =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly ok: false; readonly problem: PageProblem }

/**
 * The brief as a tagged PDF that declares PDF/UA-1. It carries no date and no machine's name, so
 * the same page gives the same bytes on every computer. Never throws for what a page holds.
 */
export async function exportPdf(
  brief: BriefPage,
  {
    typst,
    words,
    pictures,
  }: {
    readonly typst: TypstPress
    readonly words: PageWords
    readonly pictures?: Pictures
  },
): Promise<PdfExport> {
  const finished = finishPage(brief, pictures)
  if (!finished.ok) return finished
  const document = typst.set(pdfData(finished.page, words), pictures)
  if (!document.ok) return { ok: false, problem: inWordsOfPage(document.problem, finished.page) }
  const pdf = document.value.toPdf()
  return pdf.ok ? { ok: true, bytes: pdf.value, pages: document.value.pages } : pdf
}
