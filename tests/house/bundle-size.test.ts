import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const pages = resolve(import.meta.dirname, '../../out/renderer')

/** What a page fetches before it does anything: its scripts, what they import at once, and what is preloaded. */
function eagerScripts(page: string): ReadonlySet<string> {
  const html = readFileSync(join(pages, page), 'utf8')
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.?\/?([^"]+\.js)"/g)]
  const eager = new Set<string>()
  const follow = (script: string): void => {
    if (eager.has(script)) return
    eager.add(script)
    const source = readFileSync(join(pages, script), 'utf8')
    const imported = source.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)
    for (const [, name] of imported) if (name !== undefined) follow(`assets/${name}`)
  }
  for (const [, script] of tags) if (script !== undefined) follow(script)
  return eager
}

test('the workspace asks for at most 320 kB of script (gzip) before it shows', (context) => {
  if (!existsSync(join(pages, 'index.html'))) context.skip('no page has been built: npm run build')
  const scripts = [...eagerScripts('index.html')]
  const sizes = scripts.map((script) => gzipSync(readFileSync(join(pages, script))).byteLength)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(scripts.length).toBeGreaterThan(0)
  expect(total, scripts.join(', ')).toBeLessThanOrEqual(320_000)
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
