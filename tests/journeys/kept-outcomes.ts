import { keptIn, readKept } from '#shared/meetings/kept.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { type Outcome, outcomesByStep } from '#shared/meetings/outcome.ts'
import { sitting } from './sitting.ts'

type Kept = {
  /** What came of each step, by its title. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** What was written down beside the steps: its kind and its words. */
  readonly beside: readonly string[]
}

/** What stays of a meeting, as a vault keeps it that nobody has open. */
export function keptOf(vault: string, coalition: string, meeting: string): Promise<Kept> {
  return sitting(vault, '2026-11-28', async (_link, opened) => {
    const { space } = await opened.coalition(coalition)
    const document = space.shelf().read(meetingDocument(meeting))
    const outcomes = new Map(
      [...outcomesByStep(document).values()].map((outcome) => [outcome.title, outcome] as const),
    )
    const beside = [...keptIn(document)].flatMap(([id, stored]) => {
      const one = readKept(id, stored)
      return one === null ? [] : [`${one.kind}: ${one.text}`]
    })
    return { outcomes, beside: beside.toSorted() }
  })
}
