import type { AssetFile } from '#shared/assets/files/file.ts'
import { kindOfFile } from '#shared/assets/files/file-kind.ts'
import { cleanPicture } from '#shared/assets/files/pictures/picture.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Space } from '../space/space.ts'

/**
 * The bytes of a photo or an attachment. What another computer kept is looked into once more: nothing but a picture is
 * shown as one, and nothing but the picture leaves. Refuses with `file-not-here` while they have not arrived, and with
 * `file-not-what-it-says` for anything else than the record says.
 */
export async function bytesOfFile(
  { blobs }: Pick<Space, 'blobs'>,
  { blob, type, bytes: length }: Pick<AssetFile, 'blob' | 'type' | 'bytes'>,
): Promise<Uint8Array> {
  if (!blobs.holds(blob)) throw new Refusal('file-not-here')
  const bytes = await blobs.read(blob)
  if (bytes === null || bytes.length !== length || !isOfType(bytes, type))
    throw new Refusal('file-not-what-it-says')
  const found = kindOfFile(bytes)
  if (found.kind === 'document') return bytes
  const clean = cleanPicture(bytes, found.type)
  if (clean === null) throw new Refusal('file-not-what-it-says')
  return clean.bytes
}

function isOfType(bytes: Uint8Array, type: AssetFile['type']): boolean {
  try {
    return kindOfFile(bytes).type === type
  } catch {
    return false
  }
}
