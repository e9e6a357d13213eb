import type { Page } from 'playwright-core'

/** A floor plan as somebody would scan it, drawn in the page and given back as a PNG. */
export async function floorPlan(page: Page): Promise<Buffer> {
  const text = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1200
    canvas.height = 800
    const pen = canvas.getContext('2d')
    if (pen === null) return ''
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, 1200, 800)
    pen.lineWidth = 8
    for (const [x, y, width, height] of [
      [60, 60, 1080, 680],
      [60, 60, 700, 680],
      [760, 60, 380, 330],
      [160, 60, 500, 130],
    ] as const)
      pen.strokeRect(x, y, width, height)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  return Buffer.from(text, 'base64')
}
