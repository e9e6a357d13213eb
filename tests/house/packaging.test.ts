import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

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

interface Settings extends Readonly<Record<string, unknown>> {
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

test('the licence is the whole Apache License 2.0', () => {
  const text = readFileSync(join(top, 'LICENSE'), 'utf8')
  expect(text).toContain('Version 2.0, January 2004')
  expect(text).toContain('END OF TERMS AND CONDITIONS')
})
