import { AlikeIndex } from '#shared/assets/alike/alike-index.ts'
import { traitsOf } from '#shared/assets/alike/traits.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { Named } from './strengths.ts'

/** As many as a person looks at before deciding. */
const mostAlike = 3

type OnMap = {
  /** What is on the map already and may be the same, the likeliest first; it only suggests. `self`: the record it became. */
  readonly alike: (
    named: Named,
    self: string,
  ) => readonly { readonly id: string; readonly name: string }[]
  readonly subscribe: (again: () => void) => () => void
}

/** The asset map as something that was named is looked for in it; kept in step, because ten thousand are not read twice. */
export function alikeOnMap(shelf: Shelf): OnMap {
  const records = assetRecordsOf(shelf.read('assets'))
  let index: AlikeIndex | null = null
  const put = (into: AlikeIndex, id: string) => {
    const asset = records.get(id)
    if (asset !== undefined && asset.archived === null && records.visible(asset))
      into.add(id, traitsOf(asset))
    else into.remove(id)
  }
  const whole = () => {
    if (index !== null) return index
    index = new AlikeIndex()
    for (const [id] of records.all()) put(index, id)
    return index
  }
  return {
    alike: ({ name, where }, self) => {
      const traits = { name, address: where, place: null, phones: [], emails: [], identifiers: [] }
      return whole()
        .likesOf(traitsOf(traits), self)
        .slice(0, mostAlike)
        .flatMap(({ id }) => {
          const asset = records.get(id)
          return asset === undefined ? [] : [{ id, name: asset.name }]
        })
    },
    subscribe: (again) =>
      records.subscribe(({ assets }) => {
        if (index !== null) for (const id of assets) put(index, id)
        again()
      }),
  }
}
