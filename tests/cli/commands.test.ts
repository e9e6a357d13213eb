import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { HexIdSchema, KeyIdSchema } from '#shared/contract/values.ts'
import { commandLine, commandLineIn } from '#tests/support/command-line.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { fileOf, newVault } from './vaults.ts'

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

test('a folder is brought in as one directory', async () => {
  const { words } = await newVault()
  const folder = makeTempFolder()
  writeFileSync(join(folder, 'organizations.csv'), 'id,name\n1,Choir\n')
  writeFileSync(join(folder, 'locations.csv'), 'id,organization_id,name\n5,1,Hall\n')
  writeFileSync(join(folder, 'services.csv'), 'id,location_id,name\n9,5,Singing\n')
  expect((await commandLine('import', folder, ...words)).json()).toMatchObject({
    read: 2,
    added: 2,
    offers: { added: 1 },
  })
})

test('what is imported is exported and counted by verify', async () => {
  const { words } = await newVault()
  const file = fileOf(['name,lat,lon', 'Garden,45,-93', ',1,1', 'Library,45.1,-93.1'])
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
  const file = fileOf(['name', 'Garden'])
  expect((await commandLine('import', file, ...words, '--dry-run')).json()).toMatchObject({
    importId: null,
    added: 1,
  })
  expect((await commandLine('import', file, ...words)).json()).toMatchObject({ added: 1 })
})

test('a map of columns is used as it is written, and a wrong one is named', async () => {
  const { words } = await newVault()
  const file = fileOf(['label,x', 'Garden,5'])
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
  [['create', '--vault', 'x', '--name', 'x'], '--person'],
  [['create', '--vault', 'x', '--name', ' ', '--person', 'x'], '--name'],
  [['frob'], 'frob'],
  [['verify', '--vault'], '--vault'],
  [['verify', '--vault', '--json'], '--vault'],
  [['verify', '--vault', 'x', '--json=yes'], '--json'],
  [['verify', '--vault', 'x', 'y'], 'y'],
  [['import', '--vault', 'x'], 'FILE'],
  [['import', 'f', '--vault', 'x', '--format', 'xls'], 'csv'],
  [['export', 'needs', '--vault', 'x', '--out', 'o'], 'bundle'],
  [['export', 'assets', '--vault', 'x', '--out', 'o'], 'csv'],
  [['export', 'assets', '--vault', 'x', '--out', 'o', '--format', 'pdf'], 'json'],
  [['export', 'bundle', '--vault', 'x', '--out', 'o', '--format', 'csv'], '--format'],
  [['export', 'assets', '--vault', 'x', '--format', 'csv'], '--out'],
  [['invite', '--vault', 'x'], '--for'],
  [['join', '--vault', 'x'], '--code-file'],
  [['serve', '--vault', 'x', '--port', 'y'], '--port'],
  [['relay', '--dir', 'x', '--port', '70000'], '65535'],
  [['sync', '--vault', 'x', '--for', '0'], '--for'],
  [['undo', '--vault', 'x'], '--import'],
  [['verify', '--vault', 'x', '--key-file', 'k', '--passphrase-file', 'p'], 'no vault'],
])('%j is refused with one sentence that names what is the matter', async (words, named) => {
  const outcome = await commandLine(...words)
  expect(outcome.code).not.toBe(0)
  expect(outcome.out).toBe('')
  expect(outcome.problem).toContain(named)
  expect(outcome.problem.trimEnd()).not.toContain('\n')
})

const takers = 'create import list do undo export invite join sync verify serve relay'.split(' ')

test.each(takers)('%s has a help, and refuses an option it does not know', async (name) => {
  for (const [language, words] of [
    ['en', 'There is no option --no-such'],
    ['es', 'no existe la opción --no-such'],
    ['ar', 'لا يوجد هنا الخيار'],
  ] as const) {
    const refused = await commandLineIn(language, name, '--no-such')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.problem).toContain(words)
    const help = await commandLineIn(language, name, '--help')
    expect(help).toMatchObject({ code: 0, problem: '' })
    expect(help.out).toContain(`commonweave ${name} `)
    expect((await commandLineIn(language, 'help')).out).toContain(help.out.split('\n')[1])
  }
})

test('a folder without a vault is left as it is', async () => {
  const folder = join(makeTempFolder(), 'mistyped')
  for (const words of [['verify'], ['list', 'assets'], ['invite', '--for', 'Bea']])
    expect(await commandLine(...words, '--vault', folder)).toMatchObject({ code: 1, out: '' })
  expect(existsSync(folder)).toBe(false)
})

test('an invite is a code and its link, and brings a second vault in with a bundle', async () => {
  const { words } = await newVault()
  const { code, link, ...rest } = (
    await commandLine('invite', ...words, '--for', 'Bea')
  ).json() as {
    code: string
    link: string
  }
  expect([link, rest]).toEqual([`commonweave:join/${code}`, {}])
  const bundle = join(makeTempFolder(), 'riverbend.cwbundle')
  await commandLine('export', 'bundle', ...words, '--out', bundle)
  const theirs = ['--vault', join(makeTempFolder(), 'bea'), '--json']
  const joining = ['join', ...theirs, '--code-file', fileOf([code], 'code')]
  const both = await commandLine(...joining, '--bundle', bundle, '--via', 'ws://127.0.0.1:1')
  expect(both).toMatchObject({ code: 2, out: '' })
  const joined = (await commandLine(...joining, '--bundle', bundle)).json()
  expect(joined).toMatchObject({ state: 'in' })
  const back = join(makeTempFolder(), 'bea.cwbundle')
  await commandLine('export', 'bundle', ...theirs, '--out', back)
  const taken = (await commandLine('import', back, ...words)).json() as Record<string, number>
  expect(taken).toMatchObject({ importId: null, updated: 0, problems: [] })
  expect(taken['read']).toBe((taken['added'] ?? 0) + (taken['skipped'] ?? 0))
  expect(taken['added']).toBeGreaterThan(0)
  const again = (await commandLine('import', back, ...words, '--format', 'bundle')).json()
  expect(again).toMatchObject({ added: 0 })
  const dry = await commandLine('import', back, ...words, '--dry-run')
  expect(dry).toMatchObject({ code: 2, out: '' })
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
  const unnamed = await commandLine('verify', '--vault', folder)
  expect(unnamed).toMatchObject({ code: 2, out: '' })
  expect(unnamed.problem).toContain('--passphrase-file')
})

test('for people an import says what to look at, in which rows, and the way back', async () => {
  const { folder } = await newVault()
  const file = fileOf(['name,lat,lon', 'Garden,45,-93', ',1,1', ',2,2'])
  const said = (await commandLine('import', file, '--vault', folder)).out
  expect(said).toContain('Read: 3 · added: 1 · updated: 0 · left out: 2')
  expect(said).toContain('2 rows have no name and stay out (3, 4)')
  expect(said).toContain('undo --import ')
  const dry = await commandLineIn('es', 'import', file, '--vault', folder, '--dry-run')
  expect(dry.out).toContain('Nada cambió.')
})

test('strengths leave as one JSON document, named by the ending alone', async () => {
  const { words } = await newVault()
  await commandLine('import', fileOf(['name', 'Garden']), ...words)
  const out = join(makeTempFolder(), 'out.json')
  expect((await commandLine('export', 'assets', ...words, '--out', out)).json()).toMatchObject({
    out,
    count: 1,
  })
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ assets: [{ name: 'Garden' }] })
})

test.each(['json', 'md', 'zip'])('everything leaves as %s', async (format) => {
  const { words } = await newVault()
  const out = join(makeTempFolder(), `all.${format}`)
  const ask = ['export', 'everything', ...words, '--format', format, '--out', out]
  expect((await commandLine(...ask)).json()).toEqual({ out, bytes: readFileSync(out).length })
})
