import type { DrawnKind } from './drawn.ts'

type Tags = ReadonlyMap<string, string>

/** Where files write the name of a line, in the order it is looked for. */
const nameKeys = [
  'name',
  'fullname',
  'nombre',
  'الاسم',
  'nom',
  'namelsad',
  'label',
  'title',
  'street',
  'street_name',
  'st_name',
] as const

/** What a feature is called, or ''. Keys of any case; other properties are not looked at. */
export function nameOf(tags: Tags): string {
  for (const key of nameKeys) {
    const said = tags.get(key)
    if (said !== undefined && said !== '') return said
  }
  return ''
}

const bigStreets: ReadonlySet<string> = new Set([
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'motorway_link',
  'trunk_link',
  'primary_link',
  'secondary_link',
])

const greenUses: ReadonlySet<string> = new Set([
  'forest',
  'grass',
  'meadow',
  'orchard',
  'village_green',
  'recreation_ground',
  'cemetery',
  'allotments',
])

const greenNature: ReadonlySet<string> = new Set(['wood', 'scrub', 'grassland', 'heath', 'wetland'])

const greenLeisure: ReadonlySet<string> = new Set([
  'park',
  'garden',
  'nature_reserve',
  'golf_course',
  'common',
])

const wetNature: ReadonlySet<string> = new Set(['water', 'bay', 'coastline'])

/** How a feature is drawn by what it says of itself, in the words of OpenStreetMap or of the US Census (MTFCC); null where it says nothing of the kind. */
export function kindOf(tags: Tags): DrawnKind | null {
  const highway = tags.get('highway')
  if (highway !== undefined) return bigStreets.has(highway) ? 'road' : 'street'
  const code = tags.get('mtfcc') ?? ''
  if (/^S1[12]/i.test(code)) return 'road'
  if (/^S/i.test(code)) return 'street'
  if (/^H/i.test(code)) return 'water'
  const nature = tags.get('natural') ?? ''
  if (tags.has('waterway') || tags.has('water') || wetNature.has(nature)) return 'water'
  if (greenNature.has(nature)) return 'green'
  if (greenUses.has(tags.get('landuse') ?? '')) return 'green'
  if (greenLeisure.has(tags.get('leisure') ?? '')) return 'green'
  if (tags.has('boundary') || tags.has('admin_level')) return 'border'
  return null
}

/** Houses would fill a layer and tell little; they are counted and left out. */
export const isBuilding = (tags: Tags): boolean =>
  tags.has('building') && tags.get('building') !== 'no'
