import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'
import { keepShot, looks } from '../support/shots.ts'

const stage = useStage()

/** A page as it goes to paper, from a small window. */
async function printed(room: string, view: StageView): Promise<Page> {
  const page = await stage.open(room, { viewport: { width: 1000, height: 500 }, ...view })
  await page.locator('main .loading').waitFor({ state: 'detached' })
  await page.emulateMedia({ media: 'print' })
  return page
}

test.each([
  ['plans', 'Deliver the fall brief'],
  ['priorities', 'Library open until nine on cold nights'],
  ['archive', 'A second bench'],
])(
  '%s goes to paper whole, dark on white, without what only a screen can do',
  async (room, text) => {
    const shown = await printed(room, { theme: 'dark' })
    await shown.getByText(text).first().waitFor()
    for (const gone of ['banner', 'navigation'] as const)
      expect(await shown.getByRole(gone).count()).toBe(0)
    expect(await shown.locator('main .button:not(.plans-status):visible').count()).toBe(0)
    const looked = await shown.evaluate(() => {
      const main = document.getElementById('main') ?? document.body
      const { color, backgroundColor } = getComputedStyle(main)
      const cut = [main, ...main.querySelectorAll('*')].filter(
        (box) =>
          /auto|scroll|hidden/.test(getComputedStyle(box).overflowY) &&
          box.scrollHeight > box.clientHeight + 1 &&
          box.clientHeight > 1,
      )
      return { color, backgroundColor, cut: cut.map((box) => box.className) }
    })
    expect(looked.color).toBe('rgb(0, 0, 0)')
    expect(looked.backgroundColor).toBe('rgb(255, 255, 255)')
    expect(looked.cut).toEqual([])
    if (room === 'plans') expect(await shown.getByText('Under way').first().isVisible()).toBe(true)
    await keepShot(shown, `print-${room}`, looks[0])
  },
)
