import type { AssetFile } from '#shared/assets/files/file.ts'
import { kindOfFile } from '#shared/assets/files/file-kind.ts'
import { type CleanPicture, cleanPicture } from '#shared/assets/files/pictures/picture.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Space } from '../space/space.ts'

type Kept = Pick<AssetFile, 'blob' | 'type' | 'bytes'>
type Blobs = Pick<Space, 'blobs'>

/**
 * The bytes of a photo or an attachment. What another computer kept is looked into once more: nothing but a picture is
 * shown as one, and nothing but the picture leaves. Refuses with `file-not-here` while they have not arrived, and with
 * `file-not-what-it-says` for anything else than the record says.
 */
export async function bytesOfFile(from: Blobs, file: Kept): Promise<Uint8Array> {
  const bytes = await bytesAsSaid(from, file)
  return kindOfFile(bytes).kind === 'document' ? bytes : pictureIn(bytes).bytes
}

/** The same for a photo, with how large it is; refuses an attachment, too. */
export const pictureOfFile = async (from: Blobs, file: Kept): Promise<CleanPicture> =>
  pictureIn(await bytesAsSaid(from, file))

async function bytesAsSaid({ blobs }: Blobs, file: Kept): Promise<Uint8Array> {
  if (!blobs.holds(file.blob)) throw new Refusal('file-not-here')
  const bytes = await blobs.read(file.blob)
  if (bytes === null || bytes.length !== file.bytes || !isOfType(bytes, file.type))
    throw new Refusal('file-not-what-it-says')
  return bytes
}

function pictureIn(bytes: Uint8Array): CleanPicture {
  const found = kindOfFile(bytes)
  const clean = found.kind === 'photo' ? cleanPicture(bytes, found.type) : null
  if (clean === null) throw new Refusal('file-not-what-it-says')
  return clean
}

function isOfType(bytes: Uint8Array, type: AssetFile['type']): boolean {
  try {
    return kindOfFile(bytes).type === type
  } catch {
    return false
  }
}
