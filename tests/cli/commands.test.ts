import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { HexIdSchema, KeyIdSchema } from '#shared/contract/values.ts'
import { commandLine } from '#tests/support/command-line.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

async function newVault() {
  const folder = join(makeTempFolder(), 'vault')
  const words = ['--vault', folder, '--json']
  const made = await commandLine('create', ...words, '--name', 'Riverbend', '--person', 'Ana')
  return { folder, words, made }
}

const table = (lines: readonly string[]) => {
  const path = join(makeTempFolder(), 'places.csv')
  writeFileSync(path, lines.join('\n'))
  return path
}

test('create prints one document with the ids of coalition, person and device', async () => {
  const { made } = await newVault()
  expect(made.code).toBe(0)
  const ids = v.strictObject({
    coalition: v.strictObject({ id: HexIdSchema }),
    person: v.strictObject({ id: HexIdSchema }),
    device: v.strictObject({ id: KeyIdSchema }),
  })
  expect(v.is(ids, made.json())).toBe(true)
  expect(made.problem).toBe('')
})

test('what is imported is exported and counted by verify', async () => {
  const { words } = await newVault()
  const file = table(['name,lat,lon', 'Garden,45,-93', ',1,1', 'Library,45.1,-93.1'])
  const brought = (await commandLine('import', file, ...words)).json()
  expect(brought).toMatchObject({ read: 3, added: 2, updated: 0, skipped: 1 })
  expect(brought).toMatchObject({ problems: [{ file: 'places.csv', row: 3, reason: 'no-name' }] })
  const out = join(makeTempFolder(), 'out.csv')
  const exported = await commandLine('export', 'assets', ...words, '--format', 'csv', '--out', out)
  expect(exported.json()).toMatchObject({ count: 2 })
  expect(readFileSync(out, 'utf8')).toContain('Library')
  const { spaces } = (await commandLine('verify', ...words)).json() as {
    spaces: { documents: { name: string; records: object; hash: string }[] }[]
  }
  const assets = spaces[0]?.documents.find(({ name }) => name === 'assets')
  expect(assets?.records).toEqual({ assets: 2, imports: 1 })
  expect(assets?.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('a dry run says what would happen and changes nothing', async () => {
  const { words } = await newVault()
  const file = table(['name', 'Garden'])
  expect((await commandLine('import', file, ...words, '--dry-run')).json()).toMatchObject({
    importId: null,
    added: 1,
  })
  expect((await commandLine('import', file, ...words)).json()).toMatchObject({ added: 1 })
})

test('a map of columns is used as it is written, and a wrong one is named', async () => {
  const { words } = await newVault()
  const file = table(['label,x', 'Garden,5'])
  const map = join(makeTempFolder(), 'map.json')
  writeFileSync(map, '{"label": "name"}')
  expect((await commandLine('import', file, ...words, '--map', map)).json()).toMatchObject({
    added: 1,
  })
  writeFileSync(map, '{"no such column": "name"}')
  const refused = await commandLine('import', file, ...words, '--map', map)
  expect(refused.code).not.toBe(0)
  expect(refused.problem).toContain('no such column')
})

test('a file that is there is never written over', async () => {
  const { words } = await newVault()
  const out = join(makeTempFolder(), 'out.csv')
  writeFileSync(out, 'mine')
  const refused = await commandLine('export', 'assets', ...words, '--format', 'csv', '--out', out)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(readFileSync(out, 'utf8')).toBe('mine')
})

test.each([
  [['create', '--name', 'x'], 2],
  [['frob'], 2],
  [['verify', '--no-such-option'], 2],
])('%j is refused with one sentence and an exit code', async (words, code) => {
  const outcome = await commandLine(...words)
  expect(outcome.code).toBe(code)
  expect(outcome.out).toBe('')
  expect(outcome.problem).not.toBe('')
})

test('a missing file is named', async () => {
  const { words } = await newVault()
  const refused = await commandLine('import', 'no-such-file.csv', ...words)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.problem).not.toBe('')
})

test('a passphrase is read from a file, and a wrong one refused', async () => {
  const folder = join(makeTempFolder(), 'vault')
  const right = join(makeTempFolder(), 'right')
  const wrong = join(makeTempFolder(), 'wrong')
  writeFileSync(right, 'a long passphrase\n')
  writeFileSync(wrong, 'another one\n')
  const create = ['create', '--vault', folder, '--name', 'R', '--person', 'A', '--json']
  expect((await commandLine(...create, '--passphrase-file', right)).code).toBe(0)
  const refused = await commandLine('verify', '--vault', folder, '--passphrase-file', wrong)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.problem).toContain('passphrase')
})
