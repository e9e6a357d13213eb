import * as v from 'valibot'
import type { Pictures } from './pictures.ts'
import { type BriefPage, BriefPageSchema, type FinishedPage } from './brief-page.ts'
import { citedSources } from './footnote-numbers.ts'
import { type InnerBlock, innerBlocks } from './page-blocks.ts'
import type { PageProblem } from './page-problem.ts'

/** About a hundred printed pages. A longer one is refused by name, never cut. */
const mostCharacters = 300_000

export type Finished =
  | { readonly ok: true; readonly page: FinishedPage }
  | { readonly ok: false; readonly problem: PageProblem }

const refuse = (problem: PageProblem): Finished => ({ ok: false, problem })

/**
 * Checks and cleans a page. Every exporter starts here, so no format says yes to a page that
 * another one refuses. The first problem in reading order is the one reported.
 */
export function finishPage(brief: BriefPage, pictures: Pictures = new Map()): Finished {
  const read = v.safeParse(BriefPageSchema, brief, { abortEarly: true })
  if (!read.success) return refuse(asProblem(read.issues[0]))
  const page = read.output
  if (JSON.stringify(page).length > mostCharacters)
    return refuse({ code: 'brief-too-long', values: { where: 'brief' } })
  if (page.title === '') return refuse({ code: 'brief-title-missing', values: {} })
  const problem =
    headingProblem(innerBlocks(page.blocks)) ??
    altProblem([...innerBlocks(page.blocks), ...page.side]) ??
    pictureProblem(innerBlocks(page.blocks), pictures) ??
    sourceProblem(page)
  return problem === null ? { ok: true, page } : refuse(problem)
}

function asProblem(issue: v.BaseIssue<unknown>): PageProblem {
  const where = v.getDotPath(issue) ?? 'brief'
  const code = issue.type === 'max_length' ? 'brief-too-long' : 'brief-page-unreadable'
  return { code, values: { where } }
}

/** The title is level 1, so sections start at 2; a 3 needs a 2 somewhere above it. */
function headingProblem(blocks: readonly InnerBlock[]): PageProblem | null {
  let deepest = 1
  for (const [place, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue
    if (block.text === '') return { code: 'brief-heading-empty', values: { place: place + 1 } }
    if (block.level > deepest + 1)
      return { code: 'brief-heading-skipped', values: { heading: block.text } }
    deepest = block.level
  }
  return null
}

function altProblem(blocks: readonly InnerBlock[]): PageProblem | null {
  for (const block of blocks) {
    if ((block.kind === 'bars' || block.kind === 'map') && block.alt === '')
      return { code: 'brief-alt-missing', values: { figure: block.title } }
    if (block.kind === 'photo' && block.alt === '')
      return { code: 'brief-alt-missing', values: { figure: block.caption } }
  }
  return null
}

/** Whoever makes a file of a page is handed every picture on it. */
function pictureProblem(blocks: readonly InnerBlock[], pictures: Pictures): PageProblem | null {
  const isMissing = blocks.some((block) => block.kind === 'photo' && !pictures.has(block.picture))
  return isMissing ? { code: 'brief-page-unreadable', values: { where: 'photo' } } : null
}

function sourceProblem(page: FinishedPage): PageProblem | null {
  const known = new Set<string>()
  for (const { id } of page.footnotes) {
    if (known.has(id)) return { code: 'brief-page-unreadable', values: { where: 'footnotes' } }
    known.add(id)
  }
  const missing = citedSources(page).find((id) => !known.has(id))
  return missing === undefined
    ? null
    : { code: 'brief-source-missing', values: { source: missing } }
}
