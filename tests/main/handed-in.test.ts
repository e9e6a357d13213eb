import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { appOrigin } from '#electron/main/app-pages.ts'
import { HandedDesk } from '#electron/main/handed-desk.ts'
import { readArguments, readLink, readPath } from '#electron/main/handed-in.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

const code = 'Aq3-_B7'.repeat(12)
const here = { folder: '/home/ana', platform: 'linux' }
const start = (...words: string[]) => readArguments(['/usr/bin/commonweave', ...words], here)

describe('links', () => {
  test.each([
    `commonweave:join/${code}`,
    `commonweave://join/${code}/`,
    `COMMONWEAVE:join/${code}`,
  ])('%s is an invite', (link) => {
    expect(readLink(link)).toEqual({ kind: 'code', code })
  })

  test.each([
    ['another scheme', `https://join/${code}`],
    ['a scheme that only begins alike', `commonweavex:join/${code}`],
    ['something else of ours', `commonweave:recover/${code}`],
    ['a code that is too short', 'commonweave:join/abc'],
    ['a code with more behind it', `commonweave:join/${code}?next=app://x`],
    ['a code with a place in it', `commonweave:join/../../${code}`],
    ['a code with markup', `commonweave:join/${code}<img src=x onerror=alert(1)>`],
    ['a code with a line break', `commonweave:join/${code}\n--inspect`],
    ['a megabyte', `commonweave:join/${'A'.repeat(1_000_000)}`],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('%s is none', (_name, link) => {
    expect(readLink(link)).toBeNull()
  })
})

describe('files', () => {
  test.each([
    ['riverbend.cwbundle', '/home/ana/riverbend.cwbundle'],
    ['/media/stick/Ana & Bea.CWBUNDLE', '/media/stick/Ana & Bea.CWBUNDLE'],
    ['../x.cwbackup', '/home/x.cwbackup'],
    ['file:///media/stick/%C3%81rbol.cwbundle', '/media/stick/Árbol.cwbundle'],
  ])('%s is %s', (word, path) => {
    expect(readPath(word, here)).toEqual({ kind: 'path', path })
  })

  test('on Windows paths are read as Windows writes them', () => {
    const from = { folder: 'C:\\Users\\Ana', platform: 'win32' }
    expect(readPath('D:\\stick\\a.cwbundle', from)).toEqual({
      kind: 'path',
      path: 'D:\\stick\\a.cwbundle',
    })
    expect(readPath('a.cwbundle', from)).toEqual({
      kind: 'path',
      path: 'C:\\Users\\Ana\\a.cwbundle',
    })
  })

  test.each([
    '/etc/passwd',
    'a.cwbundle.exe',
    'a.cwbundle\0.txt',
    '.cwbundlex',
    'file://elsewhere/share/a.cwbundle',
    'file:///%ZZ.cwbundle',
    'https://example.org/a.cwbundlex',
    `${'a/'.repeat(4_000)}a.cwbundle`,
  ])('%s is none of ours', (word) => {
    expect(readPath(word, here)).toBeNull()
  })
})

describe('a start', () => {
  test('hears files and links, and neither the program nor switches', () => {
    expect(start('--no-sandbox', '/media/a.cwbundle', '.')).toEqual([
      { kind: 'path', path: '/media/a.cwbundle' },
    ])
    expect(readArguments(['/x/a.cwbundle'], here)).toEqual([])
    expect(readArguments([], here)).toEqual([])
    expect(start('--file=/media/a.cwbundle')).toEqual([])
  })

  test('with a link hears nothing else, whoever wrote it', () => {
    expect(start('/media/a.cwbundle', `commonweave:join/${code}`)).toEqual([{ kind: 'code', code }])
    expect(start('commonweave:join/x', '/media/a.cwbundle')).toEqual([])
  })

  test('with a thousand files opens a few', () => {
    expect(
      start(...Array.from({ length: 1_000 }, (_, at) => `/media/${String(at)}.cwbundle`)),
    ).toHaveLength(10)
  })
})

describe('the desk', () => {
  test('hands over one thing after the other, and a file with its bytes', async () => {
    const folder = makeTempFolder()
    const path = join(folder, 'a.cwbundle')
    writeFileSync(path, 'bytes')
    const desk = new HandedDesk()
    desk.add({ kind: 'code', code }, { kind: 'path', path })
    expect(await desk.take()).toEqual({ kind: 'code', code })
    const bytes = new TextEncoder().encode('bytes')
    expect(await desk.take()).toEqual({ kind: 'file', name: 'a.cwbundle', bytes })
    expect(await desk.take()).toBeNull()
  })

  test('what is no file, is gone or is too big is said, and keeps nobody waiting', async () => {
    const folder = makeTempFolder()
    const inFolder = (name: string) => join(folder, name)
    mkdirSync(inFolder('folder.cwbundle'))
    writeFileSync(inFolder('big.cwbundle'), '')
    truncateSync(inFolder('big.cwbundle'), 300 * 1024 * 1024)
    symlinkSync('/dev/zero', inFolder('device.cwbundle'))
    const desk = new HandedDesk()
    for (const name of ['folder', 'gone', 'big', 'device'])
      desk.add({ kind: 'path', path: inFolder(`${name}.cwbundle`) })
    const taken = [await desk.take(), await desk.take(), await desk.take(), await desk.take()]
    expect(taken.map((one) => one?.kind === 'unread' && one.why)).toEqual([
      'gone',
      'gone',
      'too-big',
      'gone',
    ])
  })

  test('keeps the last few of a thousand', async () => {
    const desk = new HandedDesk()
    for (let at = 0; at < 1_000; at += 1) desk.add({ kind: 'code', code: String(at) })
    let count = 0
    while ((await desk.take()) !== null) count += 1
    expect(count).toBe(20)
  })

  test('answers the top frame of the workspace and nothing else', async () => {
    const desk = new HandedDesk()
    let ask: (event: unknown) => unknown = () => undefined
    const handle = (_channel: string, listener: typeof ask) => {
      ask = listener
    }
    desk.answer({ handle } as never, (page) => page === 7)
    desk.add({ kind: 'again' })
    const url = `${appOrigin}/index.html`
    expect(ask({ sender: { id: 7 }, senderFrame: null })).toBeNull()
    expect(ask({ sender: { id: 7 }, senderFrame: { url, parent: {} } })).toBeNull()
    expect(ask({ sender: { id: 7 }, senderFrame: { url: 'file:///x', parent: null } })).toBeNull()
    expect(ask({ sender: { id: 8 }, senderFrame: { url, parent: null } })).toBeNull()
    expect(await ask({ sender: { id: 7 }, senderFrame: { url, parent: null } })).toEqual({
      kind: 'again',
    })
  })
})

test('a path as a file’s address comes back as it was, whatever is in its name', () => {
  const path = '/media/a b#c?d%e.cwbundle'
  expect(readPath(pathToFileURL(path).href, here)).toEqual({ kind: 'path', path })
})
