import { strToU8, zipSync } from 'fflate'

/*
 * What a coalition may be given before a hearing: a directory with organizations, places and offers in a zip, a list out of
 * a spreadsheet, and places with their shapes. Made up, but shaped as such files are.
 */

export type GivenFile = {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const halls = [
  'Fourth Street Library',
  'Open Door Fellowship',
  'Old Fire Station',
  'Heron Park House',
]

/** 2 organizations, 4 places and 6 offers, as Open Referral's tables. */
export function directoryZip(): GivenFile {
  const locations = halls.map(
    (hall, at) =>
      `${String(at + 1)},${String((at % 2) + 1)},${hall},${(44.01 + at / 100).toFixed(4)},${(-92.45 - at / 100).toFixed(4)}`,
  )
  const services = Array.from(
    { length: 6 },
    (_, at) =>
      `${String(at + 1)},${String((at % 4) + 1)},Warm room ${String(at + 1)},Anyone after school,None`,
  )
  const tables = {
    'organizations.csv': ['id,name', '1,City of Riverbend', '2,Neighbors Mutual Aid'],
    'locations.csv': ['id,organization_id,name,latitude,longitude', ...locations],
    'services.csv': ['id,location_id,name,eligibility,fees', ...services],
  }
  const zipped = zipSync(
    Object.fromEntries(
      Object.entries(tables).map(([name, lines]) => [name, strToU8(lines.join('\r\n'))]),
    ),
  )
  return { name: 'county-directory.zip', mimeType: 'application/zip', buffer: Buffer.from(zipped) }
}

/** 30 rows with semicolons, as spreadsheets in many countries write them. */
export function schoolsCsv(): GivenFile {
  const rows = Array.from(
    { length: 30 },
    (_, at) =>
      `School ${String(at + 1)};${String(at + 1)} Orchard Road;${(44 + at / 1000).toFixed(4)};${(-92.4 - at / 1000).toFixed(4)}`,
  )
  const text = ['Name;Address;Latitude;Longitude', ...rows].join('\r\n')
  return { name: 'schools.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
}

/** A path along a river, a park and a bus stop. */
export function pathsGeoJson(): GivenFile {
  const feature = (name: string, geometry: object) => ({
    type: 'Feature',
    properties: { name },
    geometry,
  })
  const around = [
    [-92.46, 44.02],
    [-92.45, 44.02],
    [-92.45, 44.03],
    [-92.46, 44.02],
  ]
  const collection = {
    type: 'FeatureCollection',
    features: [
      feature('River path', { type: 'LineString', coordinates: around.slice(0, 3) }),
      feature('Heron Park', { type: 'Polygon', coordinates: [around] }),
      feature('Stop of line 9', { type: 'Point', coordinates: around[0] }),
    ],
  }
  const buffer = Buffer.from(JSON.stringify(collection))
  return { name: 'paths.geojson', mimeType: 'application/geo+json', buffer }
}
