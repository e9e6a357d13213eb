/** Points along each side: twice what it is shown at, for dense screens. */
const side = 128
const quality = 0.8

/**
 * The middle of a picture, square and small, in bytes of its own, so that the whole one is let go as soon as it was
 * drawn. Rejects where this browser cannot draw it.
 */
export async function smallPicture(whole: Blob): Promise<Blob> {
  const picture = await createImageBitmap(whole, { imageOrientation: 'from-image' })
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const { width, height } = picture
  const shorter = Math.min(width, height)
  canvas
    .getContext('2d')
    ?.drawImage(
      picture,
      (width - shorter) / 2,
      (height - shorter) / 2,
      shorter,
      shorter,
      0,
      0,
      side,
      side,
    )
  picture.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (small) => {
        if (small === null) reject(new Error('a small picture could not be kept'))
        else resolve(small)
      },
      'image/webp',
      quality,
    )
  })
}
