import type { assetCommands } from '#shared/assets/contract.ts'
import { storedAssets, storedOffers } from '#shared/assets/stored.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord, type Fields } from '#shared/documents/record.ts'
import { readAsset } from '#shared/assets/asset.ts'
import { offerApart } from './apart.ts'
import { type Offer, readOffer } from './offer.ts'

type OfOffers =
  | 'assets/offer-add'
  | 'assets/offer-edit'
  | 'assets/offer-settle'
  | 'assets/offer-archive'
  | 'assets/offer-restore'

/** Commands about offers that have more to them than a line. */
export const offerHandlers: Handlers<Pick<typeof assetCommands, OfOffers>> = {
  'assets/offer-add': (desk, { asset, ...said }) => {
    if (!readAsset(asset, storedAssets(desk.read('assets')).get(asset)))
      throw new Refusal('asset-missing')
    const id = desk.newId()
    desk.change('assets', (document) => {
      addRecord(storedOffers(document), id, { asset, ...said, by: desk.me, at: desk.now })
    })
    return { id }
  },

  'assets/offer-edit': (desk, { id, change }) => {
    write(desk, id, { ...change, changed: { by: desk.me, at: desk.now } })
    return {}
  },

  'assets/offer-settle': (desk, { id, field, key }) => {
    const offer = offerIn(desk, id)
    const others = offerApart(desk, id).filter((one) => one.field === field)
    const chosen = key === null ? offer[field] : others.find((one) => one.key === key)?.value
    if (chosen === undefined) throw new Refusal('asset-value-gone')
    write(desk, id, { [field]: chosen, changed: { by: desk.me, at: desk.now } })
    return {}
  },

  'assets/offer-archive': (desk, { id }) => {
    write(desk, id, { archived: { by: desk.me, at: desk.now } })
    return {}
  },

  'assets/offer-restore': (desk, { id }) => {
    write(desk, id, { archived: null })
    return {}
  },
}

function write(desk: Desk, id: string, fields: Fields): void {
  offerIn(desk, id)
  desk.change('assets', (document) => {
    editRecord(storedOffers(document), id, fields)
  })
}

function offerIn(desk: Desk, id: string): Offer {
  const offer = readOffer(id, storedOffers(desk.read('assets')).get(id))
  if (!offer) throw new Refusal('asset-missing')
  return offer
}
