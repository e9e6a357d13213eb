import { afterAll, afterEach, beforeAll } from 'vitest'
import { openStage, type Stage } from './stage-server.ts'

/** A stage for all tests of a file: open before the first, closed after the last. Pages are closed after each test. */
export function useStage(): Pick<Stage, 'open' | 'openPhone'> {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  }, 120_000)
  afterAll(() => stage.close())
  afterEach(() => stage.clear())
  return {
    open: (room, view) => stage.open(room, view),
    openPhone: (state, view) => stage.openPhone(state, view),
  }
}
