import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execPath } from 'node:process'
import { expect, test } from 'vitest'
import { makeTempFolder } from '../support/temp-folder.ts'

const top = resolve(import.meta.dirname, '../..')

/** Lets a real vitest run these files in a folder of their own and returns what the reporter wrote. */
function tallyOf(files: Readonly<Record<string, string>>): unknown {
  const folder = makeTempFolder('tally')
  mkdirSync(join(folder, 'tests'))
  symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [name, code] of Object.entries(files))
    writeFileSync(join(folder, 'tests', name), `import { expect, test } from 'vitest'\n${code}\n`)
  const tally = join(folder, 'tally.json')
  const reporter = join(top, 'tests/run/tally-reporter.mjs')
  const args = [join(top, 'node_modules/vitest/vitest.mjs'), 'run']
  spawnSync(execPath, [...args, `--root=${folder}`, `--reporter=${reporter}`], {
    cwd: folder,
    env: { ...process.env, COMMONWEAVE_TALLY: tally, VITEST: undefined },
  })
  return JSON.parse(readFileSync(tally, 'utf8'))
}

test('passed, failed and skipped tests are counted, skipped ones with their reason', () => {
  const tally = tallyOf({
    'some.test.mjs': `
      test('holds', () => { expect(1).toBe(1) })
      test('fails', () => { expect(1).toBe(2) })
      test('is not for here', (context) => { context.skip('needs a printer') })
      test.skip('was put aside', () => {})`,
  })
  expect(tally).toEqual({
    passed: 1,
    failed: 1,
    skipped: [
      { test: 'tests/some.test.mjs › is not for here', reason: 'needs a printer' },
      { test: 'tests/some.test.mjs › was put aside', reason: 'no reason given' },
    ],
    again: [],
  })
})

test('one that passes when it is tried again is named', () => {
  const tally = tallyOf({
    'late.test.mjs': `
      let tries = 0
      test('is late', { retry: 1 }, () => { tries += 1; expect(tries).toBe(2) })
      test('never comes', { retry: 1 }, () => { expect(1).toBe(2) })`,
  })
  expect(tally).toMatchObject({ passed: 1, failed: 1, again: ['tests/late.test.mjs › is late'] })
})

test('a file that does not load, a broken hook and an error outside any test are failures', () => {
  const good = `test('holds', () => { expect(1).toBe(1) })`
  expect(tallyOf({ 'a.test.mjs': `throw new Error('at load')\n${good}` })).toMatchObject({
    passed: 0,
    failed: 1,
  })
  const hook = `import { beforeAll } from 'vitest'\nbeforeAll(() => { throw new Error('hook') })\n${good}`
  expect(tallyOf({ 'b.test.mjs': hook })).toMatchObject({ passed: 0, failed: 1 })
  const loose = `test('holds', async () => { void Promise.reject(new Error('loose')); await new Promise((done) => setImmediate(done)) })`
  expect(tallyOf({ 'c.test.mjs': loose })).toMatchObject({ failed: 1 })
})
