import type { Handlers } from '#shared/contract/handlers.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { editRecord } from '#shared/documents/record.ts'
import { type Asset, mostListItems, readAsset } from './asset.ts'
import { coarsen, staysCoarse } from './coarse-place.ts'
import type { editManyCommands } from './edit-many-contract.ts'
import { storedAssets } from './stored.ts'

type Wish = {
  readonly kind?: Asset['kind'] | undefined
  readonly audience?: Asset['audience'] | undefined
  readonly tags?: readonly string[] | undefined
}

/** One change to many strengths at once: one transaction, so one step back takes all of it back. */
export const editManyHandlers: Handlers<typeof editManyCommands> = {
  'assets/edit-many': (desk, { ids, ...wish }) => {
    const stored = storedAssets(desk.read('assets'))
    const changes = [...new Set(ids)].flatMap((id) => {
      const asset = readAsset(id, stored.get(id))
      const fields = asset && fieldsFor(asset, wish)
      return fields ? [{ id, fields }] : []
    })
    desk.change('assets', (document) => {
      for (const { id, fields } of changes)
        editRecord(storedAssets(document), id, { ...fields, changed: markOf(desk) })
    })
    return { changed: changes.length }
  },
}

const markOf = (desk: Desk) => ({ by: desk.me, at: desk.now })

/** What differs; null where nothing would. What becomes a person loses its exact point in the same step. */
function fieldsFor(asset: Asset, { kind, audience, tags = [] }: Wish) {
  const fresh = tags.filter((tag) => !asset.tags.includes(tag))
  const changesKind = kind !== undefined && kind !== asset.kind
  const changesAudience = audience !== undefined && audience !== asset.audience
  if (!changesKind && !changesAudience && fresh.length === 0) return null
  const hides = changesKind && staysCoarse({ kind, home: asset.home })
  return {
    ...(changesKind && { kind }),
    ...(changesAudience && { audience }),
    ...(fresh.length > 0 && { tags: [...asset.tags, ...fresh].slice(0, mostListItems) }),
    ...(hides && asset.place && { place: coarsen(asset.place) }),
    ...(hides && asset.shape && { shape: null }),
  }
}
