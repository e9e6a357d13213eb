/** Natural dyes of the visual language, in an order in which neighbours differ well. */
export const dyes = [
  '#2B3D80',
  '#B78109',
  '#AF3F1B',
  '#54835A',
  '#855CA9',
  '#41979B',
  '#56382A',
  '#D9A441',
] as const
export const linen = '#E9E2D2'
const weft = ['#FDFAF3', '#EFE6D2'] as const

/** Fewer warp threads than this look like stripes, so a young coalition's own seed lends more. */
const fewestThreads = 7

export type WeaveRect = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill: string
  readonly stroke: null
}

/** FNV-1a, 32 bit: small, fixed for ever and the same on every computer. */
function hashSeed(seed: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at += 1)
    hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/**
 * One warp thread per seed, so each coalition's cloth is its own and changes only when a group
 * comes or goes. Two neighbours never share a dye, nor do the last and the first.
 */
export function warpThreads(seeds: readonly string[]): readonly string[] {
  const own = seeds[0] ?? ''
  const lent = Math.max(0, fewestThreads - seeds.length)
  const all = [...seeds, ...Array.from({ length: lent }, (_, index) => `${own}/${index}`)]
  const threads: string[] = []
  for (const [index, seed] of all.entries()) {
    const first = index === all.length - 1 ? threads[0] : undefined
    let dye = hashSeed(seed) % dyes.length
    while (dyes[dye] === threads.at(-1) || dyes[dye] === first) dye = (dye + 1) % dyes.length
    threads.push(dyes[dye] ?? dyes[0])
  }
  return threads
}

/**
 * The woven mark as rectangles on linen: warp threads from top to bottom, and a weft passing over
 * every other one. `pitch` is the distance between threads, in the same unit as width and height.
 */
export function drawWeave(
  seeds: readonly string[],
  {
    width,
    height,
    pitch,
  }: { readonly width: number; readonly height: number; readonly pitch: number },
): { readonly width: number; readonly height: number; readonly rects: readonly WeaveRect[] } {
  const threads = warpThreads(seeds)
  const gap = pitch / 10
  const rects: WeaveRect[] = [rect(0, 0, width, height, 0, linen)]
  const columns = Math.ceil(width / pitch)
  for (let column = 0; column < columns; column += 1) {
    const fill = threads[column % threads.length] ?? linen
    rects.push(clip(rect(column * pitch + gap, 0, pitch - 2 * gap, height, 0, fill), width))
  }
  for (let row = 0; row < Math.ceil(height / pitch); row += 1) {
    const fill = weft[row % 2] ?? weft[0]
    for (let column = (row + 1) % 2; column < columns; column += 2) {
      const over = rect(
        column * pitch - gap / 2,
        row * pitch + gap,
        pitch + gap,
        pitch - 2 * gap,
        pitch * 0.2,
        fill,
      )
      rects.push(clip(over, width))
    }
  }
  return { width, height, rects }
}

const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
): WeaveRect => ({ x, y, width, height, radius, fill, stroke: null })

/** The outermost threads end with the cloth instead of standing over its edge. */
function clip(thread: WeaveRect, width: number): WeaveRect {
  const x = Math.max(0, thread.x)
  return { ...thread, x, width: Math.min(thread.x + thread.width, width) - x }
}
