import { giveFile } from '#renderer/device/vault-files.ts'
import type { MemoryVault } from '../support/memory-vault.ts'

type Pen = CanvasRenderingContext2D

function bed(pen: Pen, at: number, color: string): void {
  pen.fillStyle = color
  for (let row = 0; row < 40; row += 1) {
    const [x, y] = [((row * 173) % 900) + at * 40, 560 + at * 60 + ((row * 37) % 50)]
    pen.beginPath()
    pen.ellipse(x, y, 26 + at * 4, 14 + at * 3, 0, 0, Math.PI * 2)
    pen.fill()
  }
}

/** A garden behind a gate, in paint: what a photo looks like on a screen, and of nobody. */
async function painted(): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = 1200
  canvas.height = 800
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('nothing can be painted here')
  const sky = pen.createLinearGradient(0, 0, 0, 520)
  sky.addColorStop(0, '#8fb8d6')
  sky.addColorStop(1, '#f3e2c7')
  pen.fillStyle = sky
  pen.fillRect(0, 0, 1200, 520)
  pen.fillStyle = '#6d8f5a'
  pen.fillRect(0, 500, 1200, 300)
  for (const [at, color] of ['#86a86b', '#b9584a', '#e0b04c', '#4f7343'].entries())
    bed(pen, at, color)
  pen.fillStyle = '#7a4f35'
  pen.fillRect(820, 240, 300, 290)
  pen.fillStyle = '#c9743f'
  pen.beginPath()
  pen.moveTo(780, 250)
  pen.lineTo(970, 130)
  pen.lineTo(1160, 250)
  pen.fill()
  pen.fillStyle = '#f7d27a'
  for (const x of [860, 1010]) pen.fillRect(x, 310, 70, 80)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the painting was not kept'))
      else resolve(blob)
    }, 'image/jpeg')
  })
}

/** Hands a painted photo of a strength over, described. Answers with its id. */
export async function addPaintedPhoto(vault: MemoryVault, asset: string): Promise<string> {
  const file = await giveFile(vault.link, await painted())
  const said = { alt: 'A brick house with lit windows behind beds of flowers.', caption: 'In May' }
  const { id } = await vault.link.run('assets/file-add', { asset, file, name: 'garden.jpg' })
  await vault.link.run('assets/file-edit', { id, change: said })
  return id
}
