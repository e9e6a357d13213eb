import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { phoneWeight } from '#tests/support/phone-weight.ts'
import { eagerScripts } from '#tests/support/eager-scripts.ts'

const pages = resolve(import.meta.dirname, '../../out/renderer')

test('the workspace asks for at most 320 kB of script (gzip) before it shows', (context) => {
  if (!existsSync(join(pages, 'index.html'))) context.skip('no page has been built: npm run build')
  const scripts = [...eagerScripts(pages, 'index.html')]
  const sizes = scripts.map((script) => gzipSync(readFileSync(join(pages, script))).byteLength)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(scripts.length).toBeGreaterThan(0)
  expect(total, scripts.join(', ')).toBeLessThanOrEqual(320_000)
})

const phone = resolve(import.meta.dirname, '../../out/guest')

test('a phone asks for at most 130 kB of script (gzip) in a meeting, and for at most 170 kB before its first page shows', (context) => {
  if (!existsSync(join(phone, 'index.html'))) context.skip('no page has been built: npm run build')
  const { script, all } = phoneWeight(phone)
  expect(script).toBeGreaterThan(50_000)
  expect(script).toBeLessThanOrEqual(130_000)
  expect(all).toBeLessThanOrEqual(170_000)
})

/** Words that stand in what each of these parts is made of, whatever the bundler calls its pieces. */
const lazy = {
  'the map of the world': 'Topology',
  'long tables': 'getVirtualItems',
  'the editor of long texts': 'ProseMirror',
  'the layout of networks': 'velocityDecay',
}

test('maps, long tables and the editor come only when somebody goes there', (context) => {
  if (!existsSync(join(pages, 'index.html'))) context.skip('no page has been built: npm run build')
  const eager = eagerScripts(pages, 'index.html')
  const names = readdirSync(join(pages, 'assets')).filter((name) => name.endsWith('.js'))
  for (const [part, word] of Object.entries(lazy)) {
    const holding = names
      .map((name) => `assets/${name}`)
      .filter((script) => readFileSync(join(pages, script), 'utf8').includes(word))
    expect(holding, `${part} is in no script at all`).not.toEqual([])
    expect(
      holding.filter((script) => eager.has(script)),
      part,
    ).toEqual([])
  }
})

test('no page carries a script in its HTML, which our content security policy would refuse', (context) => {
  const built = existsSync(pages) ? readdirSync(pages).filter((name) => name.endsWith('.html')) : []
  if (built.length === 0) context.skip('no page has been built: npm run build')
  for (const page of built) {
    const html = readFileSync(join(pages, page), 'utf8')
    expect([...html.matchAll(/<script\b(?![^>]*\bsrc=)/g)], page).toEqual([])
    expect([...html.matchAll(/\son\w+="/g)], page).toEqual([])
  }
})
