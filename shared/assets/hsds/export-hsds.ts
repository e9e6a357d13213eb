import type { Asset } from '#shared/assets/asset.ts'
import type { OffersBy } from '#shared/assets/export.ts'
import type { Tie } from '#shared/assets/links/link-records.ts'
import type { Offer } from '#shared/assets/offers/offer.ts'
import { type PartOf, uuidOf } from './export-ids.ts'
import { eachLine, emailIn, factsOf, said, urlIn } from './export-values.ts'

type Group = {
  readonly id: string
  readonly name: string
  readonly asset: Asset | null
  readonly places: Asset[]
}

/**
 * The strengths as a page of HSDS 3.0 organizations, with their locations and services. Groups and organizations are
 * organizations; everything that is somewhere is a location of the organization it is linked with or known through, or
 * of one of its own name, because the standard knows no other; all that is offered is a service. People are not in
 * it. Areas have no coordinates there: the standard has no circles, and a point would be more than we know.
 */
export function assetsToHsds(
  assets: readonly Asset[],
  offers: OffersBy,
  ties: readonly Tie[],
): { readonly text: string; readonly count: number } {
  const shown = assets.filter(({ kind }) => kind !== 'individual')
  const contents = groupsOf(shown, ties).map((group) => organizationOf(group, offers))
  const page = {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  }
  return { text: `${JSON.stringify(page, null, 1)}\n`, count: shown.length }
}

const isOrganization = ({ kind }: Asset) => kind === 'association' || kind === 'institution'

function groupsOf(assets: readonly Asset[], ties: readonly Tie[]): readonly Group[] {
  const groups = new Map<string, Group>()
  const byName = new Map<string, string>()
  for (const asset of assets.filter(isOrganization)) {
    groups.set(asset.id, { id: asset.id, name: asset.name, asset, places: [] })
    byName.set(asset.name, byName.get(asset.name) ?? asset.id)
  }
  const linked = new Map(
    ties.flatMap(({ link, from, to }): [string, string][] =>
      (link.kind === 'at' || link.kind === 'runs') && groups.has(from.id) ? [[to.id, from.id]] : [],
    ),
  )
  for (const asset of assets) {
    if (isOrganization(asset)) continue
    const name = asset.organization || asset.name
    const key = linked.get(asset.id) ?? byName.get(name) ?? asset.id
    const known = groups.get(key)
    if (known) known.places.push(asset)
    else {
      groups.set(key, { id: asset.id, name, asset: null, places: [asset] })
      byName.set(name, key)
    }
  }
  return [...groups.values()]
}

function organizationOf({ id, name, asset, places }: Group, offers: OffersBy) {
  const own = asset ? servicesOf(asset, offers, null) : []
  return {
    id: uuidOf(id, 'organization'),
    name,
    description: asset?.strong ?? '',
    ...said({
      email: asset ? emailIn(asset.emails) : undefined,
      website: asset ? urlIn(asset.web) : undefined,
      organization_identifiers: asset ? identifiersOf(asset) : [],
      ...(asset && factsOf(asset)),
      locations: places.map(locationOf),
      services: [...own, ...places.flatMap((place) => servicesOf(place, offers, place))],
    }),
  }
}

const identifiersOf = (asset: Asset) =>
  eachLine(asset.id, 'identifier', asset.identifiers, (line) => {
    const at = line.lastIndexOf(' ')
    const type = at < 0 ? '' : line.slice(0, at)
    return {
      ...(type && { identifier_scheme: type }),
      identifier_type: type,
      identifier: line.slice(at + 1),
    }
  })

function locationOf(asset: Asset) {
  const { id, place } = asset
  const [identifier = ''] = asset.identifiers
  const space = identifier.lastIndexOf(' ')
  return {
    id: uuidOf(id, 'location'),
    location_type: 'physical',
    name: asset.name,
    ...said({
      description: asset.strong,
      url: urlIn(asset.web),
      ...(place?.form === 'point' && { latitude: place.at[1], longitude: place.at[0] }),
      external_identifier: identifier.slice(space + 1),
      external_identifier_type: identifier.slice(0, Math.max(0, space)),
      addresses: eachLine(id, 'address', asset.address === '' ? [] : [asset.address], addressOf),
      languages: eachLine(id, 'language', asset.languages, (name) => ({ name })),
      accessibility: eachLine(id, 'accessibility', asset.accessibility, (description) => ({
        description,
      })),
      schedules: eachLine(id, 'schedule', asset.hours, (description) => ({ description })),
      ...factsOf(asset),
    }),
  }
}

/** Our addresses are one line; the standard's columns that it does not fill stay empty. */
const addressOf = (line: string) => ({
  address_1: line,
  city: '',
  state_province: '',
  postal_code: '',
  country: '',
  address_type: 'physical',
})

/** Offers with more to them, then the lines people typed. */
function servicesOf(asset: Asset, offers: OffersBy, place: Asset | null) {
  const at = (id: string, part: PartOf, number: number) =>
    place === null
      ? {}
      : {
          service_at_locations: [
            {
              id: uuidOf(id, part, number),
              location: { id: uuidOf(place.id, 'location'), location_type: 'physical' },
            },
          ],
        }
  const lines = asset.offers.map((name, number) => ({
    id: uuidOf(asset.id, 'service', number),
    name,
    status: 'active',
    ...at(asset.id, 'service-at', number),
  }))
  const detailed = offers(asset.id).map((offer) => ({
    ...serviceOf(offer),
    ...at(offer.id, 'service-at', 0),
  }))
  return [...detailed, ...lines]
}

function serviceOf(offer: Offer) {
  const { id, contact } = offer
  const email = emailIn(contact)
  const url = urlIn(contact.filter((line) => /^https?:/i.test(line)))
  return {
    id: uuidOf(id, 'service'),
    name: offer.name,
    status: 'active',
    ...said({
      description: offer.about,
      email,
      url,
      application_process: offer.how,
      fees_description: offer.fees,
      eligibility_description: offer.eligibility,
      schedules: eachLine(id, 'schedule', offer.hours, (description) => ({ description })),
      languages: eachLine(id, 'language', offer.languages, (name) => ({ name })),
      phones: eachLine(
        id,
        'phone',
        contact.filter((line) => line !== email && line !== url),
        (number) => ({ number }),
      ),
    }),
  }
}
