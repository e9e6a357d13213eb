import Papa from 'papaparse'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import type { Asset } from '#shared/assets/asset.ts'
import { exportFile, type ExportFormat } from '#shared/assets/export-file.ts'
import { assetViewers } from '#shared/assets/views.ts'
import { filledDesk, look } from './parts/filled-desk.ts'
import { type BenchRow, timed } from './row.ts'

const records = 10_000

async function tenThousand() {
  const desk = await filledDesk(records)
  const assets = [...assetRecordsOf(desk.read('assets')).all()].map(([, asset]) => asset)
  return { desk, assets }
}

const written = (format: ExportFormat, assets: readonly Asset[]): string =>
  exportFile({ format, audience: 'coalition' }, assets, () => [], []).text

/** What anybody would do first with such a file: parse it, and ask of each record by its name whether it is known. */
const knownByName = (text: string, known: ReadonlySet<string>): number => {
  let found = 0
  JSON.parse(text, (key, value: unknown) => {
    if (key === 'name' && typeof value === 'string' && known.has(value)) found += 1
    return value
  })
  return found
}

/** JSON.parse runs in machine code and checks nothing; ours checks every field and compares each record with all that are here. */
const bringing = (format: 'geojson' | 'hsds', what: string): BenchRow => ({
  name: `import of 10,000 ${what} with preview and duplicate check against 10,000 records`,
  unit: 'ms',
  besideName: 'JSON.parse and each name looked up among the known',
  goal: { ratio: 15 },
  prepare: async () => {
    const { assets } = await tenThousand()
    const text = written(format, assets)
    const bytes = new TextEncoder().encode(text)
    const known = new Set(assets.map(({ name }) => name))
    return {
      ours: () =>
        timed(async () => {
          const { plan } = await look(bytes, assets, `list.${format}.json`)
          if (plan.read < records) throw new Error('Not all were read.')
        }),
      beside: () =>
        timed(() => {
          if (knownByName(text, known) < records) throw new Error('Not all were found.')
        }),
    }
  },
})

/** The bare writer of the same format over the same records; ours also looks for what may not leave, houses and people in it. */
const leaving = (
  format: ExportFormat,
  besideName: string,
  beside: (assets: readonly Asset[]) => string,
  ratio: number,
): BenchRow => ({
  name: `export of 10,000 strengths as ${format}`,
  unit: 'ms',
  besideName,
  goal: { ratio },
  runs: 9,
  prepare: async () => {
    const { assets } = await tenThousand()
    return {
      ours: () => timed(() => written(format, assets)),
      beside: () => timed(() => beside(assets)),
    }
  },
})

const json = (assets: readonly Asset[]) => JSON.stringify(assets)

export const rows: readonly BenchRow[] = [
  bringing('geojson', 'places of a GeoJSON file'),
  bringing('hsds', 'organizations and places of an HSDS file'),
  {
    name: 'list of 10,000 strengths, all items for a page that opens it',
    unit: 'ms',
    besideName: 'whole toJSON of the same document',
    // A page gets as much as toJSON gives, and a list that is open already is not read again.
    goal: { ratio: 2 },
    runs: 9,
    prepare: async () => {
      const { desk } = await tenThousand()
      const document = desk.read('assets').getMap('assets')
      return {
        ours: () =>
          timed(() => {
            const view = assetViewers['assets/list'](desk, {})
            if ([...view.items()].length !== records) throw new Error('Not all are there.')
            view.close()
          }),
        beside: () => timed(() => document.toJSON()),
      }
    },
  },
  leaving('csv', 'Papa.unparse of the same records', (assets) => Papa.unparse([...assets]), 3),
  leaving('geojson', 'JSON.stringify of the same records', json, 5),
  // Each record becomes an organization or a place with services, contacts and ids of their own: some three times as much text.
  leaving('hsds', 'JSON.stringify of the same records', json, 12),
]
