import type { RowProblem } from '#shared/assets/import/targets.ts'
import { directoryOf, type Directory } from './directory.ts'
import { locationKey, saidOfLocation } from './locations.ts'
import { keyOf, organizationKey, saidOfOrganization } from './organizations.ts'
import { type Part, partOf, type SaidRow } from './said.ts'
import { saidOfService } from './services.ts'
import type { DirectoryRow, Tables } from './tables.ts'

/** A directory as rows that become records: organizations, then their places, then what is offered there. */
export type DirectoryParts = {
  readonly organizations: Part
  readonly locations: Part
  readonly services: Part
  /** For each row of `services`, the key of the record that offers it. */
  readonly offeredBy: readonly string[]
  /** Which organization is at which location, by their keys. */
  readonly at: readonly (readonly [organization: string, location: string])[]
  readonly problems: readonly RowProblem[]
}

export function partsOf(tables: Tables): DirectoryParts {
  const directory = directoryOf(tables)
  const owners = ownersOf(directory)
  const locations = directory.main('locations')
  const offers = directory.main('services').map((row) => offersOf(directory, row))
  const placed = offers.flatMap((offer) => offer.said)
  return {
    organizations: partOf(
      directory.main('organizations').map((row) => saidOfOrganization(directory, row)),
    ),
    locations: partOf(locations.map((row) => saidOfLocation(directory, row, owners(row)))),
    services: partOf(placed.map(({ row }) => row)),
    offeredBy: placed.map(({ by }) => by),
    at: locations.flatMap((row) => {
      const owner = owners(row)
      const pair = [owner ? organizationKey(owner) : '', locationKey(row)] as const
      return pair[0] === '' || pair[1] === '' ? [] : [pair]
    }),
    problems: offers.flatMap((offer) => offer.problems),
  }
}

/** Whose a location is: by its own word, else by a service that is given there. */
function ownersOf(directory: Directory): (location: DirectoryRow) => DirectoryRow | undefined {
  const byService = new Map<string, string>()
  for (const service of directory.main('services')) {
    const organization = service.cells.get('organization_id')
    if (organization === undefined) continue
    for (const location of locationIdsOf(directory, service))
      if (!byService.has(location)) byService.set(location, organization)
  }
  return ({ cells }) => {
    const own = cells.get('organization_id')
    const other = byService.get(cells.get('id') ?? '')
    const found = own === undefined ? undefined : directory.byId('organizations', own)
    return found ?? (other === undefined ? undefined : directory.byId('organizations', other))
  }
}

const locationIdsOf = (directory: Directory, { cells }: DirectoryRow): readonly string[] => {
  const listed = directory
    .pointing('service_at_locations', 'service_id', cells.get('id') ?? '')
    .flatMap((row) => row.cells.get('location_id') ?? [])
  return [...new Set([...(cells.get('location_id')?.split(',') ?? []), ...listed])]
}

type Placed = {
  readonly said: readonly { readonly row: SaidRow; readonly by: string }[]
  readonly problems: readonly RowProblem[]
}

/** A service is an offer of each of its locations; of its organization where no location of it is in the files. */
function offersOf(directory: Directory, service: DirectoryRow): Placed {
  const ids = locationIdsOf(directory, service)
  const locations = ids.flatMap((id) => directory.byId('locations', id) ?? [])
  const organization = directory.byId('organizations', service.cells.get('organization_id') ?? '')
  const key = keyOf('service', service.cells.get('id'))
  const problem = (reason: RowProblem['reason']): RowProblem => ({
    file: service.file,
    row: service.row,
    field: '',
    reason,
  })
  const missing = locations.length < ids.length ? [problem('location-missing')] : []
  const places = locations.map(locationKey).filter(Boolean)
  const by =
    places.length > 0 ? places : organization ? [organizationKey(organization)].filter(Boolean) : []
  if (by.length === 0) return { said: [], problems: [problem('service-nowhere')] }
  return {
    said: by.map((owner, at) => ({
      by: owner,
      row: saidOfService(
        directory,
        service,
        at === 0 || key === ''
          ? key
          : `${key}@${owner.slice(owner.indexOf('/') + 1)}`.slice(0, 200),
      ),
    })),
    problems: missing,
  }
}
