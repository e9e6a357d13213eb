import { bringInDirectory, foundCoalition, openBenchVault } from './parts/computer.ts'
import { followBusy } from './parts/busy.ts'
import { makeBenchFolder } from './parts/folder.ts'
import { openNaiveList } from './parts/naive-list.ts'
import { whenSeen } from './parts/seen.ts'
import { serveVault } from './parts/served.ts'
import type { BenchRow } from './row.ts'

const records = 10_000

/** A served coalition of ten thousand strengths, with its list on screen. */
async function shownList() {
  const { folder, close } = await makeBenchFolder()
  const { vault, close: closeVault } = await openBenchVault(folder)
  const founded = await foundCoalition(vault)
  await bringInDirectory(founded, vault, records)
  const served = await serveVault(vault, founded.id, '/assets')
  const { page } = served
  await page.getByText('List', { exact: true }).first().click()
  const grid = page.getByRole('grid')
  await grid.getByRole('row').nth(5).waitFor()
  const ids = [...founded.coalition.space.shelf().read('assets').getMap('assets').keys()]
  return {
    page,
    founded,
    ids,
    close: async () => {
      await served.close()
      await closeVault()
      await close()
    },
  }
}

const nodes: BenchRow = {
  name: 'DOM nodes of a list of 10,000 strengths',
  unit: 'nodes',
  goal: { most: 250 },
  isOfTheBuild: true,
  prepare: async () => {
    const { page, close } = await shownList()
    return { ours: () => page.getByRole('grid').locator('*').count(), close }
  },
}

const visibleEdit: BenchRow = {
  name: 'visible edit in a list of 10,000 strengths: the page’s thread',
  unit: 'ms',
  besideName: 'naive list that draws every row',
  goal: { most: 8 },
  runs: 15,
  isOfTheBuild: true,
  prepare: async () => {
    const { page, founded, close } = await shownList()
    const naive = await openNaiveList(records)
    const [busy, naiveBusy] = [await followBusy(page), await followBusy(naive.page)]
    const first = page.getByRole('grid').getByRole('row').nth(1)
    const id = await first.getAttribute('data-key')
    let run = 0
    return {
      ours: async () => {
        run += 1
        const address = `Street ${String(run)} of Riverbend`
        const { seen } = await whenSeen(page, address)
        const before = await busy()
        await founded.link.run('assets/edit', { id: id ?? '', change: { address } })
        await seen
        return (await busy()) - before
      },
      beside: async () => {
        const words = `Street ${String(run)} of Riverbend`
        const { seen } = await whenSeen(naive.page, words)
        const before = await naiveBusy()
        await naive.edit(words)
        await seen
        return (await naiveBusy()) - before
      },
      close: async () => {
        await naive.close()
        await close()
      },
    }
  },
}

export const rows: readonly BenchRow[] = [nodes, visibleEdit]
