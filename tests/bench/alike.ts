import { alikeBy, traitsOf } from '#shared/assets/alike/traits.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import { assetViewers } from '#shared/assets/views.ts'
import { filledDesk } from './parts/filled-desk.ts'
import { type BenchRow, timed } from './row.ts'

const records = 10_000
/** Of which each is compared with each other one, as anybody would do it first: a hundredth of all pairs of 10,000, so that ten times that is a tenth of doing so with all. */
const few = 1000

export const rows: readonly BenchRow[] = [
  {
    name: 'duplicate check of 10,000 strengths by itself, from nothing to the suggestions',
    unit: 'ms',
    besideName: 'a thousand of them, each compared with each other one: a hundredth of all pairs',
    goal: { ratio: 10 },
    prepare: async () => {
      const desk = await filledDesk(records)
      // One of them twice, so that there is something to find.
      const [first] = assetRecordsOf(desk.read('assets')).all()
      if (first === undefined) throw new Error('There is nothing.')
      const { name, kind, address, phones } = first[1]
      assetHandlers['assets/add'](desk, { name, kind, address, phones: [...phones] })
      const traits = [...assetRecordsOf(desk.read('assets')).all()]
        .slice(0, few)
        .map(([, asset]) => traitsOf(asset))
      return {
        ours: () =>
          timed(() => {
            const view = assetViewers['assets/alike'](desk, {})
            if ([...view.items()].length === 0)
              throw new Error('The one there is twice was not found.')
            view.close()
          }),
        beside: () =>
          timed(() => {
            for (const [at, one] of traits.entries())
              for (const other of traits.slice(at + 1)) alikeBy(one, other, () => 1)
          }),
      }
    },
  },
]
