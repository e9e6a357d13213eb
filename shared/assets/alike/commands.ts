import {
  type Asset,
  type AssetContent,
  factFields,
  mostListItems,
  readAsset,
} from '#shared/assets/asset.ts'
import { coarsen, staysCoarse } from '#shared/assets/coarse-place.ts'
import { readFile } from '#shared/assets/files/file.ts'
import { linkRecordsOf } from '#shared/assets/links/link-records.ts'
import { sayingOf } from '#shared/assets/links/link.ts'
import { addLink } from '#shared/assets/links/new-link.ts'
import { readStand } from '#shared/assets/sheets/stand.ts'
import { readOffer } from '#shared/assets/offers/offer.ts'
import {
  storedAssets,
  storedDistinct,
  storedFiles,
  storedLinks,
  storedOffers,
  storedStands,
} from '#shared/assets/stored.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord, type Fields } from '#shared/documents/record.ts'
import type { alikeCommands } from './contract.ts'

export const alikeHandlers: Handlers<typeof alikeCommands> = {
  'assets/same': (desk, { first, second }) => {
    const [kept, other] = [assetOf(desk, first), assetOf(desk, second)]
    if (first === second) throw new Refusal('asset-missing')
    const mark = { by: desk.me, at: desk.now }
    desk.change('assets', (document) => {
      const records = storedAssets(document)
      editRecord(records, first, { ...added(kept, other), changed: mark })
      editRecord(records, second, { archived: mark })
      const offers = storedOffers(document)
      for (const [id, stored] of offers.entries())
        if (readOffer(id, stored)?.asset === second) editRecord(offers, id, { asset: first })
      const files = storedFiles(document)
      for (const [id, stored] of files.entries())
        if (readFile(id, stored)?.asset === second) editRecord(files, id, { asset: first })
      const stands = storedStands(document)
      for (const [id, stored] of stands.entries())
        if (readStand(id, stored)?.asset === second) editRecord(stands, id, { asset: first })
      moveLinks(desk, first, second)
    })
    return {}
  },

  'assets/different': (desk, { first, second }) => {
    assetOf(desk, first)
    assetOf(desk, second)
    const ends = [first, second].toSorted()
    desk.change('assets', (document) => {
      addRecord(storedDistinct(document), desk.newId(), { ends, by: desk.me, at: desk.now })
    })
    return {}
  },
}

function assetOf(desk: Desk, id: string): Asset {
  const asset = readAsset(id, storedAssets(desk.read('assets')).get(id))
  if (!asset || asset.archived) throw new Refusal('asset-missing')
  return asset
}

const lists = ['offers', 'welcomes', ...factFields] as const

/**
 * What only the other says. Nothing that stands here is replaced; a list takes the lines it has not. Where one of the two
 * was only for the coalition, both together are: what somebody wrote for the group does not leave it by becoming one.
 */
function added(kept: Asset, other: Asset): Fields {
  const longer = lists.flatMap((field) => {
    const fresh = other[field].filter((line) => !kept[field].includes(line))
    const all = [...kept[field], ...fresh].slice(0, mostListItems)
    return fresh.length === 0 ? [] : [[field, all] as const]
  })
  const headers = new Set(kept.more.map(([header]) => header))
  const more: AssetContent['more'] = other.more.filter(([header]) => !headers.has(header))
  const sources = [...(other.source ? [other.source] : []), ...other.also]
  const saysNothing = kept.strong === '' && kept.strongText === null
  return {
    ...Object.fromEntries(longer),
    ...(saysNothing && { strong: other.strong, strongText: other.strongText }),
    ...(other.audience === 'coalition' &&
      kept.audience !== 'coalition' && { audience: other.audience }),
    ...(kept.organization === '' &&
      other.organization !== '' && { organization: other.organization }),
    ...(kept.address === '' && other.address !== '' && { address: other.address }),
    ...(kept.place === null && other.place !== null && placeFor(kept, other)),
    ...(more.length > 0 && { more: [...kept.more, ...more].slice(0, 200) }),
    ...(sources.length > 0 && { also: [...kept.also, ...sources].slice(0, 50) }),
  }
}

/** A home or a person takes an area only. */
const placeFor = (kept: Asset, { place, shape }: Asset): Fields =>
  staysCoarse(kept) ? { place: place && coarsen(place) } : { place, shape }

/** Links of the one that goes lead to the one that stays, where none says the same. */
function moveLinks(desk: Desk, first: string, second: string): void {
  const document = desk.read('assets')
  const known = linkRecordsOf(document)
  const here = new Set(
    [...known.idsOf(first)].flatMap((id) => known.alike(id)).map((link) => sayingOf(link)),
  )
  for (const id of known.idsOf(second)) {
    const link = known.shown(id)?.link
    if (!link) continue
    const [from, to] = [link.from, link.to].map((end) => (end === second ? first : end))
    if (from === undefined || to === undefined || from === to) continue
    const { kind, note } = link
    if (!here.has(sayingOf({ from, to, kind })))
      addLink(desk, storedLinks(document), { from, to, kind, note })
  }
}
