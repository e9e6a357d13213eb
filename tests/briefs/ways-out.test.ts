import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openVaultFrom } from '#electron/cli/unlock.ts'
import { briefsCommands } from '#shared/briefs/contract.ts'
import type { Answer } from '#shared/briefs/finding.ts'
import { type BriefFormat, briefFormats, formatNames } from '#shared/briefs/formats.ts'
import { commandLine } from '#tests/support/command-line.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { lettersOf, readPdf } from './pages-reading.ts'
import {
  addPart,
  addPlace,
  type Desk,
  exported,
  findingsIn,
  found,
  realBrief,
  refusalOf,
  textOf,
} from './vault-steps.ts'

const top = resolve(import.meta.dirname, '../..')

/** A brief that names a place only the coalition knows, shows it, and shows something that has changed. */
async function uncheckedBrief(desk: Desk): Promise<string> {
  const brief = await realBrief(desk)
  const shelter = await addPlace(desk, 'Quiet shelter', { audience: 'coalition' })
  const garden = await addPlace(desk, 'Garden', { strong: 'Quiet' })
  await addPart(desk, brief, { kind: 'assets', records: [shelter, garden] })
  await addPart(desk, brief, { kind: 'points', text: 'Call the Quiet shelter first.' })
  await desk.link.run('assets/edit', { id: garden, change: { strong: 'Loud' } })
  return brief
}

/** All words of a file, whatever its form. */
async function wordsIn(format: BriefFormat, bytes: Uint8Array): Promise<string> {
  if (format === 'pdf') return lettersOf((await readPdf(bytes)).text)
  if (format !== 'docx') return lettersOf(textOf(bytes))
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'))
  return lettersOf(parts.map(([, part]) => strFromU8(part).replaceAll(/<[^>]*>/gu, '')).join(''))
}

describe('a brief leaves in these forms and in no other', () => {
  test('each form has its kind of file', () => {
    expect(Object.keys(briefFormats).toSorted()).toEqual([...formatNames].toSorted())
  })

  test('two commands make files of a brief: the pictures on screen, and the export', () => {
    const making = Object.entries(briefsCommands).flatMap(([name, { output }]) =>
      'file' in output.entries ? [name] : [],
    )
    expect(making).toEqual(['briefs/preview', 'briefs/export'])
  })

  test('nothing but the service behind the check makes pages', () => {
    const folders = ['electron', 'renderer', 'shared'] as const
    const using = folders.flatMap((folder) =>
      readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
        .filter((path) => /\.tsx?$/u.test(path) && !path.startsWith('electron/exporters/'))
        .filter((path) =>
          /exporters\/(?:pdf|html|markdown|page-previews|docx)/u.test(
            readFileSync(join(top, path), 'utf8'),
          ),
        ),
    )
    expect(using.toSorted()).toEqual([
      'electron/vault/briefs/printed.ts',
      'electron/vault/briefs/services.ts',
    ])
  })
})

describe.each(formatNames)('as %s', (format) => {
  test('stays here until the check is answered, and then leaves without what stays', async () => {
    const desk = await found()
    const brief = await uncheckedBrief(desk)
    const ask = (answers: Answer[]) =>
      desk.link.run('briefs/export', { id: brief, format, answers })
    expect(await refusalOf(ask([]))).toEqual({ code: 'brief-check-open', values: { count: 2 } })
    const open = (await findingsIn(desk, brief)).filter(({ standing }) => standing === 'needed')
    const answers = open.map(({ key, code }): Answer => ({
      key,
      choice: code === 'changed' ? 'keep' : 'leave-out',
    }))
    const [first] = answers
    if (first === undefined) throw new Error('the check asks nothing')
    expect((await refusalOf(ask([first])))?.code).toBe('brief-check-open')
    const words = await wordsIn(format, await exported(desk, brief, format, answers))
    expect(words).toContain('Garden')
    expect(words).not.toContain('shelter')
  })

  test('the command line asks the same and writes nothing', async () => {
    const folder = join(makeTempFolder(), 'vault')
    const words = ['--vault', folder, '--json']
    await commandLine('create', ...words, '--name', 'Riverbend', '--person', 'Ana')
    const opened = await openVaultFrom(folder, new Map())
    const coalition = opened.vault.ports.shelf.all()[0]?.secrets.read().space ?? ''
    const link = opened.vault.link('window').within(coalition)
    const brief = await uncheckedBrief({ vault: opened.vault, coalition, link })
    await opened.close()
    const out = join(makeTempFolder(), `brief.${format}`)
    const outcome = await commandLine('export', 'brief', ...words, '--brief', brief, '--out', out)
    expect(outcome.code).toBe(1)
    expect(outcome.problem).toContain('“Garden” has changed since you wrote this.')
    expect(existsSync(out)).toBe(false)
    const input = JSON.stringify({ id: brief, format })
    const bare = ['do', 'briefs/export', ...words, '--input', input, '--out', out]
    expect((await commandLine(...bare)).code).toBe(1)
    expect(existsSync(out)).toBe(false)
  })
})

test('large print is a wish for one file: the same words, larger, and the brief stays as it is', async () => {
  const desk = await found()
  const brief = await realBrief(desk)
  const usual = textOf(await exported(desk, brief, 'html'))
  const { file } = await desk.link.run('briefs/export', {
    id: brief,
    format: 'html',
    print: 'large',
  })
  const { bytes } = await desk.link.run('files/take', { file, at: 0 })
  const large = Buffer.from(bytes, 'base64').toString('utf8')
  expect(usual).toContain('<body class="standard">')
  expect(large).toContain('<body class="large">')
  expect(large.replace('<body class="large">', '<body class="standard">')).toBe(usual)
  expect(textOf(await exported(desk, brief, 'html'))).toBe(usual)
})
