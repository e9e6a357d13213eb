import { expect, test } from 'vitest'
import { getChromium, missingChromium } from './get-chromium.mjs'
import { exitCodeOf, summaryLines } from './summary.mjs'

const skipped = [{ test: 'tests/a.test.ts › prints', reason: 'needs a printer' }]

test('the total over all suites comes last, after every skipped test with its reason and every one that was tried again', () => {
  const lines = summaryLines([
    { name: 'unit', minutes: 1.26, tally: { passed: 3, failed: 0, skipped, again: [] } },
    {
      name: 'browser',
      minutes: 0,
      tally: { passed: 2, failed: 1, skipped: [], again: ['tests/b.test.ts › opens'] },
    },
  ])
  expect(lines).toEqual([
    'unit       1.3 min  3 passed, 0 failed, 1 skipped',
    'browser    0.0 min  2 passed, 1 failed, 0 skipped',
    'skipped: tests/a.test.ts › prints: needs a printer',
    'passed only when tried again: tests/b.test.ts › opens',
    '5 passed, 1 failed, 1 skipped',
  ])
})

test('a failure is no success, and neither is a run in which nothing passed', () => {
  expect(exitCodeOf({ passed: 5, failed: 0 })).toBe(0)
  expect(exitCodeOf({ passed: 5, failed: 1 })).toBe(1)
  expect(exitCodeOf({ passed: 0, failed: 0 })).toBe(1)
  expect(summaryLines([]).at(-2)).toBe('Nothing ran, which is no success.')
})

/** A computer on which a Chromium appears by one of the ways only; tells which ways were tried. */
async function onComputer(has: 'one' | 'download' | 'package' | 'nothing', isRoot: boolean) {
  const tried: string[] = []
  const path = await getChromium({
    find: () => (has === 'one' || tried.includes(has) ? '/opt/chromium' : undefined),
    starts: () => true,
    download: async () => void tried.push('download'),
    mayInstallPackages: () => isRoot,
    installPackage: async () => void tried.push('package'),
  })
  return { path, tried }
}

test('a Chromium is looked for, then fetched, then installed, and no further than needed', async () => {
  const path = '/opt/chromium'
  expect(await onComputer('one', true)).toEqual({ path, tried: [] })
  expect(await onComputer('download', true)).toEqual({ path, tried: ['download'] })
  expect(await onComputer('package', true)).toEqual({ path, tried: ['download', 'package'] })
  expect(await onComputer('package', false)).toEqual({ path: undefined, tried: ['download'] })
  expect(await onComputer('nothing', true)).toEqual({
    path: undefined,
    tried: ['download', 'package'],
  })
})

test('a Chromium that lies there but does not start counts for none', async () => {
  const never = { starts: () => false, download: async () => {}, mayInstallPackages: () => false }
  expect(await getChromium({ find: () => '/opt/chromium', ...never })).toBeUndefined()
})

test('without a browser the robot fails and a person is told', () => {
  expect(missingChromium(true).failed).toBe(1)
  expect(missingChromium(false).failed).toBe(0)
})
