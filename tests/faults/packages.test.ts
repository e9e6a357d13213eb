import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { giveFile } from '#electron/cli/files.ts'
import { unzip } from '#shared/assets/package/unzip.ts'
import { hostilePackages, list } from '../assets/hostile-packages.ts'
import { listed, newVault } from '../cli/vaults.ts'
import { commandLine } from '../support/command-line.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { follow } from '../support/followed.ts'
import { openTestVault } from '../support/vault.ts'

/* Fault 33 at the doors that take a package: the window's import (alone and beside others), the command line's (a file, a folder). */

const packed = (bytes: Uint8Array): string => {
  const path = join(makeTempFolder(), 'x.zip')
  writeFileSync(path, bytes)
  return path
}

test('the window: looked at or brought in, alone or beside a good list, each is refused by its name and nothing comes in', async () => {
  const vault = openTestVault()
  const founding = { name: 'Riverbend', person: 'Ana' }
  const { coalition } = await vault.link('window').run('coalitions/found', founding)
  const link = vault.link('window').within(coalition)
  const good = { file: await giveFile(link, packed(list)), fileName: 'good.csv' }
  const attempts = hostilePackages.filter(([code]) => code.startsWith('zip-'))
  for (const [code, bytes] of attempts) {
    const one = { file: await giveFile(link, packed(bytes)), fileName: 'x.zip' }
    const both = { ...one, parts: [good, one] }
    for (const given of [one, both]) {
      await expect(link.run('assets/import-look', { ...given, kind: 'place' })).rejects.toThrow(
        code,
      )
      await expect(
        link.run('assets/import', { ...given, kind: 'place', mapping: [] }),
      ).rejects.toThrow(code)
    }
  }
  const strengths = follow(link, 'assets/list', {})
  await strengths.ready
  expect(strengths.items.size).toBe(0)
  expect(attempts.length).toBeGreaterThan(10)
})

test('the command line: each is refused in one sentence, and a link in a folder leads nowhere', async () => {
  const { words } = await newVault()
  for (const [name, bytes] of hostilePackages) {
    const { code, out, problem } = await commandLine('import', packed(bytes), ...words)
    expect({ name, failed: code > 0, out }).toEqual({ name, failed: true, out: '' })
    expect(problem, name).toMatch(/^[^\n]+\.\n$/)
  }
  const [folder, outside] = [makeTempFolder(), makeTempFolder()]
  mkdirSync(join(outside, 'away'))
  writeFileSync(join(outside, 'secret.csv'), 'name\nSecret\n')
  writeFileSync(join(folder, 'list.csv'), list)
  symlinkSync(join(outside, 'secret.csv'), join(folder, 'more.csv'))
  symlinkSync(join(outside, 'away'), join(folder, 'away'))
  expect((await commandLine('import', folder, ...words)).json()).toMatchObject({ added: 1 })
  expect((await listed(words, 'assets')).map(({ name }) => name)).toEqual(['Library'])
})

/** As many entries as it says: a directory of 46 bytes and a name for each, or nothing where those should stand. */
function withEntries(count: number, isEmpty = false): Uint8Array {
  const name = 7
  const whole = new Uint8Array(30 + count * (46 + name) + 56 + 20 + 22)
  const view = new DataView(whole.buffer)
  view.setUint32(0, 0x04034b50, true)
  for (let at = 0; at < count && !isEmpty; at += 1) {
    const from = 30 + at * (46 + name)
    view.setUint32(from, 0x02014b50, true)
    view.setUint16(from + 28, name, true)
    whole.set(new TextEncoder().encode(String(at).padStart(name, '0')), from + 46)
  }
  const end = 30 + count * (46 + name)
  view.setUint32(end, 0x06064b50, true)
  view.setUint32(end + 32, count, true)
  view.setUint32(end + 48, 30, true)
  view.setUint32(end + 56, 0x07064b50, true)
  view.setUint32(end + 64, end, true)
  view.setUint32(end + 76, 0x06054b50, true)
  view.setUint16(end + 86, 0xffff, true)
  return whole
}

test('a million entries are refused before any of them is read', () => {
  expect(unzip(withEntries(2000))).toHaveLength(2000)
  expect(() => unzip(withEntries(2000, true))).toThrow('zip-broken')
  expect(() => unzip(withEntries(1_000_000))).toThrow('zip-too-many')
  expect(() => unzip(withEntries(1_000_000, true))).toThrow('zip-too-many')
})
