import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { transformWithOxc } from 'vite'
import { expect, test } from 'vitest'
import { phoneTarget } from '#electron/guest.config.ts'

const assets = resolve(import.meta.dirname, '../../out/guest/assets')

/** Whether these browsers read all of it: translating it for them changes nothing. */
async function isReadBy(target: string | string[], code: string): Promise<boolean> {
  const [theirs, newest] = await Promise.all(
    [target, 'esnext'].map((one) =>
      transformWithOxc(code, 'page.js', { target: one, sourcemap: false }),
    ),
  )
  return theirs?.code === newest?.code
}

test('every script of the phone’s page is in a language that the phones it is written for read', async (context) => {
  if (!existsSync(assets)) context.skip('no page has been built: npm run build')
  expect(await isReadBy(phoneTarget, 'class Box { #inside = 1 }')).toBe(false)
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(3)
  for (const name of scripts)
    expect(await isReadBy(phoneTarget, readFileSync(join(assets, name), 'utf8')), name).toBe(true)
})
