import { type Asset, readAsset } from '#shared/assets/asset.ts'
import { storedAssets } from '#shared/assets/stored.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { keptIn, readKept } from '#shared/meetings/kept.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { type Outcome, outcomesByStep } from '#shared/meetings/outcome.ts'
import type { Action } from '#shared/plans/action.ts'
import { standingOn } from '#shared/plans/standing.ts'
import { readDecision } from '#shared/priorities/decision.ts'
import { mapsOn } from '#shared/priorities/maps.ts'
import type { Decision } from '#shared/priorities/shapes.ts'
import { sitting } from './sitting.ts'

type Kept = {
  /** What came of each step, by its title. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** What was written down beside the steps: its kind and its words. */
  readonly beside: readonly string[]
  readonly carried: Carried
}

/** What was carried on from meetings. */
export type Carried = {
  readonly actions: readonly Action[]
  readonly strengths: readonly Asset[]
  readonly decisions: readonly Decision[]
}

/** What stays of a meeting, as a vault keeps it that nobody has open. */
export function keptOf(vault: string, coalition: string, meeting: string): Promise<Kept> {
  return sitting(vault, '2026-11-28', async (_link, opened) => {
    const { space } = await opened.coalition(coalition)
    const shelf = space.shelf()
    const document = shelf.read(meetingDocument(meeting))
    const outcomes = new Map(
      [...outcomesByStep(document).values()].map((outcome) => [outcome.title, outcome] as const),
    )
    const beside = [...keptIn(document)].flatMap(([id, stored]) => {
      const one = readKept(id, stored)
      return one === null ? [] : [`${one.kind}: ${one.text}`]
    })
    return { outcomes, beside: beside.toSorted(), carried: carriedOn(shelf) }
  })
}

/** What stands in Plans, on the map and in Priorities, as a vault keeps it that nobody has open. */
export const carriedIn = (vault: string, coalition: string): Promise<Carried> =>
  sitting(vault, '2026-11-28', async (_link, opened) => {
    const { space } = await opened.coalition(coalition)
    return carriedOn(space.shelf())
  })

function carriedOn(shelf: Pick<Shelf, 'read'>): Carried {
  const strengths = [...storedAssets(shelf.read('assets'))]
  const decisions = [...mapsOn(shelf).decisions]
  return {
    actions: standingOn(shelf).actions,
    strengths: strengths.flatMap(([id, stored]) => readAsset(id, stored) ?? []),
    decisions: decisions.flatMap(([id, stored]) => readDecision(id, stored) ?? []),
  }
}
