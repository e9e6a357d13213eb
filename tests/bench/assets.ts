import Papa from 'papaparse'
import * as Y from 'yjs'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import { applyBatch, finishImport } from '#shared/assets/import/apply.ts'
import { lookOutput } from '#shared/assets/import/look.ts'
import { findAssets } from '#shared/assets/search-view.ts'
import { assetViewers } from '#shared/assets/views.ts'
import { foldWord } from '#shared/search/words.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'
import { directory } from './parts/directory.ts'
import { filledDesk, look } from './parts/filled-desk.ts'
import { type BenchRow, timed } from './row.ts'

const inARow = 20
const parses = 5

/** Twenty edits in a row, as typing does, each seen in the list: one alone after a walk through all records measures cold caches only. */
function editsSeen(desk: TestDesk): () => Promise<number> {
  const list = assetViewers['assets/list'](desk, {})
  const ids = [...list.items()].map(([id]) => id)
  let told = 0
  list.subscribe(() => {
    told += 1
  })
  let run = 0
  const edit = () => {
    run += 1
    const id = ids[(run * 97) % ids.length] ?? ''
    const change = { address: `Street ${String(run)}` }
    assetHandlers['assets/edit'](desk, { id, change })
    if (told !== run) throw new Error('The view was not told.')
  }
  return async () => {
    const all = await timed(() => {
      for (let count = 0; count < inARow; count += 1) edit()
    })
    return all / inARow
  }
}

export const rows: readonly BenchRow[] = [
  {
    name: 'import of 10,000 directory rows with preview and duplicate check against 10,000 records',
    unit: 'ms',
    besideName: 'bare parse into objects by header',
    goal: { ratio: 5 },
    runs: 9,
    async prepare() {
      const text = directory(10_000)
      const bytes = new TextEncoder().encode(text)
      const desk = await filledDesk(10_000)
      const existing = [...assetRecordsOf(desk.read('assets')).all()].map(([, asset]) => asset)
      return {
        ours: () =>
          timed(async () => {
            const { skipped } = lookOutput(await look(bytes, existing))
            if (skipped !== 10_000) throw new Error('The same list was not recognized.')
          }),
        // Several, so that both sides work about as long: a loaded machine interrupts long work, and short work it does not.
        async beside() {
          const all = await timed(() => {
            for (let parse = 0; parse < parses; parse += 1) {
              const { data } = Papa.parse(text, { header: true })
              if (data.length !== 10_000) throw new Error('The list was not parsed.')
            }
          })
          return all / parses
        },
      }
    },
  },
  {
    name: 'writing those 10,000 rows as records, a transaction for each 400',
    unit: 'ms',
    runs: 5,
    async prepare() {
      const { plan } = await look(new TextEncoder().encode(directory(10_000)), [])
      return {
        ours: () =>
          timed(() => {
            const desk = openDesk()
            const run = {
              id: desk.newId(),
              fileName: plan.fileName,
              ids: new Map<string, string>(),
            }
            for (const batch of plan.batches) applyBatch(desk, run, batch)
            finishImport(desk, run, plan)
          }),
      }
    },
  },
  {
    name: 'search keystroke at 10,000 strengths',
    unit: 'ms',
    besideName: 'linear scan over the same words, folded beforehand',
    goal: { ratio: 1 / 20 },
    runs: 40,
    async prepare() {
      const desk = await filledDesk(10_000)
      findAssets(desk, 'a')
      const fold = (text: string) => text.split(' ').map(foldWord).join(' ')
      const folded = [...assetRecordsOf(desk.read('assets')).all()].map(([id, asset]) => {
        const { name, strong, address, organization } = asset
        return { id, text: [name, strong, address, organization].map(fold).join('\n') }
      })
      let run = 0
      const query = () => `${String((run * 137) % 10_000)}`
      return {
        ours() {
          run += 1
          return timed(() => findAssets(desk, query()))
        },
        beside: () =>
          timed(() =>
            folded.filter(({ text }) => text.includes(fold(query()))).map(({ id }) => id),
          ),
      }
    },
  },
  {
    name: 'edit to view change at 10,000 strengths',
    unit: 'ms',
    besideName: 'whole toJSON',
    goal: { ratio: 1 / 100 },
    runs: 20,
    async prepare() {
      const desk = await filledDesk(10_000)
      return {
        ours: editsSeen(desk),
        beside: () =>
          timed(() => Y.Map.prototype.toJSON.call(desk.read('assets').getMap('assets'))),
      }
    },
  },
  {
    name: 'edit to view change at 100,000 strengths',
    unit: 'ms',
    besideName: 'the same at 1,000',
    goal: { ratio: 3 },
    runs: 40,
    async prepare() {
      return {
        ours: editsSeen(await filledDesk(100_000)),
        beside: editsSeen(await filledDesk(1000)),
      }
    },
  },
]
