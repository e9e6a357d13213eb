import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openStage, type Stage } from './stage-server.ts'

/** A stage for all tests of a file: open before the first, closed after the last. Pages are closed after each test. */
export function useStage(): Pick<Stage, 'open' | 'openPhone'> {
  let stage: Stage
  let pages: readonly Page[] = []
  beforeAll(async () => {
    stage = await openStage()
  }, 120_000)
  afterAll(() => stage.close())
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.close()))
    pages = []
  })
  return {
    async open(room, view) {
      const page = await stage.open(room, view)
      pages = [...pages, page]
      return page
    },
    async openPhone(state, view) {
      const page = await stage.openPhone(state, view)
      pages = [...pages, page]
      return page
    },
  }
}
