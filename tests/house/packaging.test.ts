import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readLink, readPath } from '#electron/main/handed-in.ts'
import { icnsKinds, icoSizes } from '#tests/run/icon-files.mjs'

const top = resolve(import.meta.dirname, '../..')

/** electron-builder's own reader and checker, which it does not export under a name of its own. */
interface Checker {
  readonly getConfig: (
    folder: string,
    path: string | null,
    from: unknown,
    info?: unknown,
  ) => Promise<Settings>
  readonly validateConfiguration: (settings: unknown, logger: unknown) => Promise<void>
}

type Icon = { readonly icon?: string }

interface Settings extends Readonly<Record<string, unknown>> {
  readonly win?: Icon
  readonly mac?: Icon
  readonly linux?: Icon
  readonly fileAssociations?: readonly { readonly ext: string }[]
  readonly protocols?: readonly { readonly schemes: readonly string[] }[]
  readonly publish?: unknown
  readonly electronFuses?: Readonly<Record<string, boolean>>
}

const inBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { getConfig, validateConfiguration } = inBuilder(
  'app-builder-lib/out/util/config/config',
) as Checker
const { DebugLogger } = inBuilder('builder-util') as {
  readonly DebugLogger: new (on: boolean) => unknown
}

const read = (): Promise<Settings> => getConfig(top, 'electron-builder.yml', null)
const check = (settings: unknown): Promise<void> =>
  validateConfiguration(settings, new DebugLogger(false))

test('electron-builder accepts its settings, and would refuse a name it does not know', async () => {
  const settings = await read()
  await expect(check(settings)).resolves.toBeUndefined()
  await expect(check({ ...settings, electronFusez: {} })).rejects.toThrow('electronFusez')
})

test('the app sends nothing anywhere and cannot be started as something else', async () => {
  const { publish, electronFuses } = await read()
  expect(publish).toBeNull()
  expect(electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
  })
})

test('the system hands over what the app opens, and nothing else', async () => {
  const { fileAssociations = [], protocols = [] } = await read()
  expect(fileAssociations.length).toBe(2)
  for (const { ext } of fileAssociations)
    expect(readPath(`/x/a.${ext}`, { folder: '/', platform: 'linux' })).not.toBeNull()
  expect(protocols.map(({ schemes }) => schemes)).toEqual([['commonweave']])
  expect(readLink(`commonweave:join/${'a'.repeat(80)}`)).not.toBeNull()
})

/** Width and height, as a PNG says them. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
const isPng = (bytes: Buffer) => bytes.subarray(1, 4).toString('latin1') === 'PNG'

test('every system has its icon, in the sizes it asks for', async () => {
  const { win, mac, linux } = await read()
  const file = (path: string) => readFileSync(join(top, 'resources', path))
  const ico = file(win?.icon ?? '')
  expect(ico.readUInt16LE(4)).toBe(icoSizes.length)
  for (const [at, size] of icoSizes.entries()) {
    const png = ico.subarray(ico.readUInt32LE(6 + 16 * at + 12))
    expect([isPng(png), ...sizeOf(png)]).toEqual([true, size, size])
  }
  const icns = file(mac?.icon ?? '')
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
  let at = 8
  for (const [kind, size] of icnsKinds) {
    expect(icns.toString('latin1', at, at + 4)).toBe(kind)
    expect(sizeOf(icns.subarray(at + 8))).toEqual([size, size])
    at += icns.readUInt32BE(at + 4)
  }
  expect(at).toBe(icns.length)
  for (const size of [16, 48, 256, 512])
    expect(sizeOf(file(`${linux?.icon ?? ''}/${String(size)}x${String(size)}.png`))).toEqual([
      size,
      size,
    ])
})

test('the licence is the whole Apache License 2.0', () => {
  const text = readFileSync(join(top, 'LICENSE'), 'utf8')
  expect(text).toContain('Version 2.0, January 2004')
  expect(text).toContain('END OF TERMS AND CONDITIONS')
})
