import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, TestRunner } from 'vitest'

/**
 * A fresh empty folder, as an absolute path. Made inside a test it is removed when that test ends;
 * made in `beforeAll` or at the top of a file it is removed when the whole run ends.
 */
export function makeTempFolder(name = 'folder'): string {
  const folder = mkdtempSync(join(process.env['COMMONWEAVE_TEST_TEMP'] ?? tmpdir(), `${name}-`))
  if (TestRunner.getCurrentTest() !== undefined) {
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    })
  }
  return folder
}
