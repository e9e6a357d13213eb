import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exit, stdout } from 'node:process'
import { chromium } from 'playwright-core'
import { getChromium } from './get-chromium.mjs'
import { icnsKinds, icnsOf, icoOf, icoSizes } from './icon-files.mjs'
import { top } from './suite.mjs'

/** `npm run icons`: draws renderer/icon.svg in Chromium in every size the systems ask for, into resources/icons/. */
const executablePath = await getChromium()
if (executablePath === undefined) {
  stdout.write('No icons: no Chromium was found and none could be fetched.\n')
  exit(1)
}
const svg = readFileSync(join(top, 'renderer/icon.svg')).toString('base64')
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage()
/** @type {Map<number, Buffer>} */
const drawn = new Map()
for (const size of new Set([...icoSizes, ...icnsKinds.map(([, wide]) => wide)])) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width="${String(size)}" src="data:image/svg+xml;base64,${svg}">`,
  )
  drawn.set(size, await page.screenshot({ omitBackground: true }))
}
await browser.close()

/** @param {number} size */
const pngOf = (size) => drawn.get(size) ?? Buffer.alloc(0)
const folder = join(top, 'resources/icons')
mkdirSync(join(folder, 'set'), { recursive: true })
writeFileSync(join(folder, 'icon.ico'), icoOf(icoSizes.map((size) => ({ size, png: pngOf(size) }))))
writeFileSync(join(folder, 'icon.icns'), icnsOf(pngOf))
for (const size of [16, 32, 48, 64, 128, 256, 512])
  writeFileSync(join(folder, 'set', `${String(size)}x${String(size)}.png`), pngOf(size))
stdout.write(`Icons are in ${folder}\n`)
