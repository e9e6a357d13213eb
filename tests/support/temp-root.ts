import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Vitest's global set-up: one folder for the whole run, so that nothing stays behind even when a worker is killed. */
export async function setup(): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'commonweave-tests-'))
  process.env['COMMONWEAVE_TEST_TEMP'] = root
  return async () => {
    await rm(root, { recursive: true, force: true, maxRetries: 3 })
  }
}
