import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { commandLine } from '#tests/support/command-line.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

async function newVault() {
  const folder = join(makeTempFolder(), 'vault')
  const words = ['--vault', folder, '--json']
  await commandLine('create', ...words, '--name', 'Riverbend', '--person', 'Ana')
  return words
}

test('a code from a file joins a new vault, once', async () => {
  const words = await newVault()
  const invite = (await commandLine('invite', ...words, '--for', 'Bea')).json() as { code: string }
  const code = join(makeTempFolder(), 'code.txt')
  writeFileSync(code, `${invite.code}\n`)
  const vault = ['--vault', join(makeTempFolder(), 'bea'), '--json']
  const joined = await commandLine('join', '--code-file', code, ...vault, '--device', 'Phone')
  expect(joined).toMatchObject({ code: 0, problem: '' })
  expect(JSON.stringify(joined.json())).toMatch(
    /^\{"coalition":\{"id":"[0-9a-f]{32}"\},"state":"waiting"\}$/,
  )
  const again = await commandLine('join', '--code-file', code, ...vault)
  expect(again.code).toBe(1)
  expect(again.out).toBe('')
  expect(again.problem).toMatch(/on this computer already/)
})

test('join says in one sentence what is wrong with a code', async () => {
  const code = join(makeTempFolder(), 'code.txt')
  const vault = ['--vault', join(makeTempFolder(), 'bea')]
  expect((await commandLine('join', '--code-file', code, ...vault)).problem).toMatch(/\n$/)
  writeFileSync(code, 'river qqqq oak')
  const refused = await commandLine('join', '--code-file', code, ...vault)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.problem).toMatch(/^Word \d+ is not one of the words/)
})

test('everything is written as JSON, as Markdown and as both in a zip', async () => {
  const words = await newVault()
  const folder = makeTempFolder()
  const write = async (format: string, ...more: readonly string[]) => {
    const out = join(folder, `copy.${format}`)
    const done = await commandLine(
      'export',
      'everything',
      ...words,
      '--format',
      format,
      '--out',
      out,
      ...more,
    )
    expect(done).toMatchObject({ code: 0, problem: '' })
    const bytes = new Uint8Array(readFileSync(out))
    expect(done.json()).toEqual({ out, bytes: bytes.length })
    return bytes
  }
  expect(JSON.parse(strFromU8(await write('json')))).toMatchObject({
    format: 'commonweave-everything',
    coalition: { name: 'Riverbend' },
  })
  expect(strFromU8(await write('md', '--language', 'es'))).toContain('# Personas')
  expect(Object.keys(unzipSync(await write('zip')))).toContain('everything.json')
  const odd = await commandLine(
    'export',
    'everything',
    ...words,
    '--format',
    'docx',
    '--out',
    folder,
  )
  expect(odd).toMatchObject({ code: 2, out: '' })
})
