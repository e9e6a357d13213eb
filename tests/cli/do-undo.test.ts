import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine, commandLineIn } from '#tests/support/command-line.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { done, fileOf, listed, newVault } from './vaults.ts'

test('undo puts away what an import added, and keeps and names what was edited since', async () => {
  const { words } = await newVault()
  const file = fileOf(['name', 'Garden', 'Library', 'Choir'])
  const { importId } = (await commandLine('import', file, ...words)).json() as { importId: string }
  const items = await listed(words, 'assets')
  const garden = items.find(({ name }) => name === 'Garden')
  await done(words, 'assets/edit', { id: garden?.id, change: { name: 'Healing garden' } })
  const undone = await commandLine('undo', ...words, '--import', importId)
  expect(undone.json()).toEqual({
    archived: 2,
    kept: [{ id: garden?.id, name: 'Healing garden' }],
  })
  const after = await listed(words, 'assets')
  expect(new Map(after.map(({ name, archived }) => [name, archived]))).toEqual(
    new Map([
      ['Choir', true],
      ['Healing garden', false],
      ['Library', true],
    ]),
  )
})

test('undo of no known import is refused', async () => {
  const { words } = await newVault()
  for (const id of ['A'.repeat(16), `-${'A'.repeat(15)}`, `--${'A'.repeat(14)}`, 'short'])
    expect(await commandLine('undo', ...words, '--import', id)).toMatchObject({ code: 1, out: '' })
  expect(await commandLine('undo', ...words)).toMatchObject({ code: 2, out: '' })
})

test('do prints what the command answers, and the view shows it', async () => {
  const { words } = await newVault()
  const { id } = await done(words, 'assets/add', { name: 'Garden', kind: 'place' })
  expect((await listed(words, 'assets')).map((item) => item.id)).toEqual([id])
})

test.each([
  [['no-such/command'], 2, 'no-such/command'],
  [['assets/add', '--input', '{"name": "Garden", "kind": "spaceship"}'], 1, 'kind'],
  [['assets/add', '--input', '{"name": "Garden"'], 2, '--input'],
  [['assets/add', '--input', '[]'], 2, '--input'],
  [['assets/add', '--input', '{}', '--input-file', 'x'], 2, '--input-file'],
  [['assets/add', '--input-file', 'no-such-file'], 1, 'no-such-file'],
  [['assets/archive', '--input', '{"ids": ["AAAAAAAAAAAAAAAA"]}', '--out', 'x'], 2, '--out'],
  [[], 2, 'COMMAND'],
])('do %j is refused with one sentence that names it', async (more, code, named) => {
  const { words } = await newVault()
  const refused = await commandLine('do', ...more, ...words)
  expect(refused).toMatchObject({ code, out: '' })
  expect(refused.problem).toContain(named)
  expect(refused.problem.trimEnd()).not.toContain('\n')
})

test('a secret is taken from a file and never from an argument', async () => {
  const { words } = await newVault()
  const secret = '{"passphrase": "a long passphrase"}'
  const out = join(makeTempFolder(), 'riverbend.cwbackup')
  const refused = await commandLine('do', 'keeping/backup', ...words, '--input', secret)
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.problem).toContain('--input-file')
  const input = fileOf([secret], 'input.json')
  const ask = ['do', 'keeping/backup', ...words, '--input-file', input, '--out', out]
  const made = await commandLine(...ask)
  expect(made.json()).toMatchObject({ out, bytes: readFileSync(out).length })
})

test('do gives a command the file it is about', async () => {
  const { words } = await newVault()
  const file = fileOf(['name,lat', 'Garden,45'])
  const input = '{"fileName": "places.csv"}'
  const ask = ['do', 'assets/import-look', ...words, '--file', file, '--input', input]
  const look = await commandLine(...ask)
  expect(look.json()).toMatchObject({ columns: ['name', 'lat'], rows: 1 })
  expect(await listed(words, 'assets')).toEqual([])
})

test('a name of several coalitions is asked for, in the language of the terminal', async () => {
  const { folder, words } = await newVault()
  await commandLine('create', ...words, '--name', 'Hillside', '--person', 'Ana')
  const refused = await commandLine('list', 'assets', ...words)
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.problem).toContain('Riverbend')
  expect(refused.problem).toContain('Hillside')
  const ask = ['list', 'assets', '--vault', folder] as const
  expect((await commandLineIn('es', ...ask)).problem).toContain('coaliciones')
  expect((await commandLineIn('ar', ...ask)).problem).toContain('ائتلافات')
  const named = await commandLine('list', 'assets', ...words, '--coalition', 'a'.repeat(32))
  expect(named).toMatchObject({ code: 2, out: '' })
})

test('a vault without a coalition says how one begins', async () => {
  const { words, made } = await newVault()
  const { coalition } = made.json() as { coalition: { id: string } }
  await done(words, 'coalitions/take-off', { coalition: coalition.id })
  const refused = await commandLine('list', 'people', ...words)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.problem).toContain('create')
})
