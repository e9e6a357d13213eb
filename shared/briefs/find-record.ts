import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import type { Asset } from '#shared/assets/asset.ts'
import { staysCoarse } from '#shared/assets/coarse-place.ts'
import { copyOf } from '#shared/assets/place.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { byOrder } from '#shared/documents/order.ts'
import { type Action, readAction } from '#shared/plans/action.ts'
import { type Goal, readGoal } from '#shared/plans/goal.ts'
import { mapsOn as plansOn } from '#shared/plans/maps.ts'
import { objectivesAt } from '#shared/plans/lane.ts'
import { type Objective, readObjective } from '#shared/plans/objective.ts'
import { standingOn } from '#shared/plans/standing.ts'
import { readWay } from '#shared/plans/way.ts'
import { findsIn, followedOf } from '#shared/plans/where.ts'
import { goalWithWords } from '#shared/plans/with-words.ts'
import { textOf } from '#shared/texts/words.ts'
import type { LinkedKind } from './fields.ts'
import { findDecision } from './find-decision.ts'
import { asDocumentsSay, findPhoto, type SeePhoto } from './find-photo.ts'
import type { LinkedActions, LinkedAsset, LinkedRecord } from './linked.ts'

/** A record behind a link, and whether it was put away since. */
export type Found = { readonly record: LinkedRecord; readonly archived: boolean }

/** The record a part of this kind shows under an id; null where there is none that can be read. */
export function findRecord(
  shelf: Shelf,
  kind: LinkedKind,
  id: string,
  see: SeePhoto = asDocumentsSay,
): Found | null {
  switch (kind) {
    case 'goal':
      return findGoal(shelf, id)
    case 'assets':
    case 'map':
    case 'quote':
      return findAsset(shelf, id)
    case 'photo':
      return findPhoto(shelf, id, see)
    case 'decision':
      return findDecision(shelf, id)
    case 'actions':
      return findActions(shelf, id)
  }
}

type Marked = Pick<Goal, 'by' | 'at' | 'changed'>

/** Who said so last. */
const saidIn = ({ by, at, changed }: Marked) =>
  changed === null ? { by, at } : { by: changed.by, at: changed.at }

function findGoal(shelf: Shelf, id: string): Found | null {
  const goal = readGoal(id, plansOn(shelf).goals.get(id))
  if (goal === null) return null
  const { text } = goalWithWords(shelf, goal, 'anyone')
  return {
    record: { kind: 'goal', text, ...saidIn(goal) },
    archived: goal.archived !== null,
  }
}

function findAsset(shelf: Shelf, id: string): Found | null {
  const records = assetRecordsOf(shelf.read('assets'))
  const asset = records.get(id)
  if (asset === undefined || !records.visible(asset)) return null
  return { record: linkedAsset(shelf, asset), archived: asset.archived !== null }
}

function linkedAsset(shelf: Shelf, asset: Asset): LinkedAsset {
  const { name, kind: assetKind, organization, audience } = asset
  const coarse = staysCoarse(asset)
  return {
    kind: 'asset',
    name,
    assetKind,
    strong: textOf(shelf, asset, 'strong', 'anyone'),
    organization,
    address: coarse ? '' : asset.address,
    place: coarse || asset.place === null ? null : copyOf(asset.place),
    coarse,
    audience,
    ...saidIn(asset),
  }
}

function findActions(shelf: Shelf, id: string): Found | null {
  const plans = plansOn(shelf)
  const objective = readObjective(id, plans.objectives.get(id))
  if (objective !== null) return actionsOf(shelf, 'objective', objective, [objective])
  const way = readWay(id, plans.ways.get(id))
  if (way !== null)
    return actionsOf(
      shelf,
      'way',
      { ...way, text: way.name },
      objectivesAt(shelf, { goal: way.goal, way: id }),
    )
  const goal = readGoal(id, plans.goals.get(id))
  if (goal === null) return null
  const followed = followedOf(findsIn(standingOn(shelf)), goal)
  return actionsOf(
    shelf,
    'goal',
    goalWithWords(shelf, goal, 'anyone'),
    objectivesAt(shelf, { goal: id, way: followed }),
  )
}

/** Actions in the order of the plan, without what was put away or set aside. */
function actionsOf(
  shelf: Shelf,
  of: LinkedActions['of'],
  head: Marked & Pick<Goal, 'text' | 'archived'>,
  objectives: readonly Objective[],
): Found {
  const all = [...plansOn(shelf).actions.entries()]
    .flatMap(([key, stored]) => readAction(key, stored) ?? [])
    .filter((action) => action.archived === null && action.state?.is !== 'set-aside')
    .toSorted(byOrder)
  const actions = objectives.flatMap(({ id }) => all.filter((one) => one.objective === id))
  return {
    record: {
      kind: 'actions',
      of,
      text: head.text,
      actions: actions.map(actionLine),
      ...saidIn(head),
    },
    archived: head.archived !== null,
  }
}

const actionLine = ({ id, text, due, state }: Action) => ({
  id,
  text,
  due,
  status: state?.is ?? ('coming-up' as const),
})
