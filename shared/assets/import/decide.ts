import { fieldsBetween, marksOf, type TrackedField } from '#shared/assets/tracked.ts'
import { changesOf, type RowChange } from './changes.ts'
import type { Draft } from './draft.ts'
import type { KnownAssets } from './known-assets.ts'
import type { AssetUpdate } from './plan.ts'
import type { RowProblem } from './targets.ts'

export type Decided = {
  readonly drafts: Draft[]
  readonly updates: AssetUpdate[]
  readonly problems: RowProblem[]
  readonly changes: RowChange[]
  /** Records that are here already, by their number in the file. */
  readonly ids: Map<string, string>
}

/** Add a row, bring an earlier record up to it, or leave it: fields that people have edited since always stay theirs. */
export function decide(draft: Draft, known: KnownAssets, into: Decided): void {
  const match = known.take(draft)
  if (match === null) {
    into.drafts.push(draft)
    return
  }
  const { asset, was } = match
  if (draft.id !== null) into.ids.set(draft.id, asset.id)
  if (was === draft.was) return
  const now = marksOf({ ...asset, strongText: null })
  if (fieldsBetween(now, draft.was).length === 0) return
  const say = (reason: RowProblem['reason']) => {
    const { row, file } = draft
    into.problems.push({ ...(file === undefined ? {} : { file }), row, field: '', reason })
  }
  if (asset.archived) {
    say('archived-here')
    return
  }
  if (was === null) {
    say('differs-here')
    into.changes.push(changesOf(draft, asset, [], fieldsBetween(now, draft.was)))
    return
  }
  const edited = new Set(fieldsBetween(was, now))
  const moved = fieldsBetween(was, draft.was)
  // What people write together is theirs, also before anybody has changed a word of it.
  const isTheirs = (field: TrackedField) =>
    edited.has(field) || (field === 'strong' && asset.strongText !== null)
  const fields = moved.filter((field) => !isTheirs(field))
  const theirs = moved.filter(isTheirs)
  if (theirs.length > 0) say('kept-edits')
  into.changes.push(changesOf(draft, asset, fields, theirs))
  if (fields.length > 0) into.updates.push({ id: asset.id, draft, now: marksOf(asset), fields })
}
