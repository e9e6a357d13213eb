import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { installedRuntime } from '#electron/cli/desktop-runtime.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

test('the desktop app starts and opens its workspace', async (context) => {
  const program = installedRuntime()
  if (program === null)
    context.skip(
      'not run: Electron’s runtime is not installed here (npx install-electron fetches it)',
    )
  const child = spawn(program ?? '', ['.', `--user-data-dir=${makeTempFolder()}`, '--smoke'], {
    stdio: 'pipe',
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(code).toBe(0)
})
