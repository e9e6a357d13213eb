/** Points along the longer side: enough to fill a screen and a page of paper. */
const longestSide = 1600
const quality = 0.85

const drawn: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

/**
 * A photo drawn anew, upright and no larger than people need it; nothing but the picture is left. Any other file, and a
 * photo this browser cannot draw, comes back as it is: the vault looks into it and says what it is.
 */
export async function smallerPhoto(file: File): Promise<Blob> {
  if (!drawn.has(file.type)) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  )
  if (picture === null) return file
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  // What may be see-through stays so.
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp'
  const smaller = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, quality)
  })
  return smaller ?? file
}
