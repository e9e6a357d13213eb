import { env } from 'node:process'
import { defineConfig } from 'vitest/config'

const anyTest = '*.test.{ts,tsx}'

/** One suite by the folders its tests live in. Every import of `electron` in a test must be injected or mocked: the override keeps a stray one from fetching a runtime. */
function suite(name: string, folders: readonly string[], more: object = {}) {
  return {
    extends: true as const,
    test: { name, include: folders.map((folder) => `tests/${folder}/**/${anyTest}`), ...more },
  }
}

/** A busy robot may be late where somebody is waited for: a browser, another computer. What passes only when tried again is named at the end of the run (tests/run/summary.mjs). */
const again = { retry: env['CI'] === 'true' ? 1 : 0 }

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    restoreMocks: true,
    globalSetup: 'tests/support/temp-root.ts',
    // As patient as the browser's own waits: what comes from another computer or page may take a moment on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    setupFiles: 'tests/support/clean-page.ts',
    // Whoever loads a configuration may set NODE_ENV to development meanwhile, in which Yjs freezes what it is given.
    env: { ELECTRON_OVERRIDE_DIST_PATH: 'no-electron-in-tests', NODE_ENV: 'test' },
    projects: [
      suite('house', ['house'], { testTimeout: 60_000 }),
      suite('unit', ['!(house|oracles|faults|journeys|screens)'], {
        ...again,
        testTimeout: 20_000,
        // Loading the house anew for each of 300 files was a third of the whole time.
        isolate: false,
      }),
      suite('oracles', ['oracles'], { testTimeout: 120_000 }),
      suite('faults', ['faults'], {
        testTimeout: env['COMMONWEAVE_FAULTS'] === 'long' ? 6 * 3_600_000 : 300_000,
        hookTimeout: 60_000,
      }),
      suite('screens', ['screens'], {
        ...again,
        isolate: false,
        testTimeout: 180_000,
        hookTimeout: 60_000,
      }),
      // Two computers and their pages at once are as many as this can be sure to carry.
      suite('journeys', ['journeys'], {
        ...again,
        fileParallelism: false,
        testTimeout: 180_000,
        hookTimeout: 60_000,
      }),
    ],
  },
})
