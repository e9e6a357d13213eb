import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TestContext } from 'vitest'

const beside = resolve(import.meta.dirname, '../../../shared')

/** Absolute path of something in `../shared` (for example `prototypes/acceptance`), or `undefined` where this clone has none. */
export function findShared(path: string): string | undefined {
  const found = resolve(beside, path)
  return existsSync(found) ? found : undefined
}

/** Absolute path of something in `../shared`; where it is absent the running test is skipped and the reason is printed. */
export function sharedFile(context: TestContext, path: string): string {
  return findShared(path) ?? context.skip(`needs ../shared/${path}, which is not on this computer`)
}

/** Absolute path of something in `../shared/data`, for example `places-csv/england-libraries.csv`; skips as `sharedFile` does. */
export function sharedData(context: TestContext, path: string): string {
  return sharedFile(context, `data/${path}`)
}
