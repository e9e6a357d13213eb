import { addFile, fileIn, refuseOneMore } from '#shared/assets/files/commands.ts'
import { safeFileName } from '#shared/assets/files/file-name.ts'
import { kindOfFile, type FileKind } from '#shared/assets/files/file-kind.ts'
import { fileLimits } from '#shared/assets/files/limits.ts'
import { cleanPicture, type PictureType } from '#shared/assets/files/pictures/picture.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { coalitionOf, type Carrier } from '../call.ts'
import { newRecordId } from '../space/record-id.ts'
import { bytesOfFile } from './file-bytes.ts'

type FileCommand = 'assets/file-add' | 'assets/file-open'

/** Commands about photos and attachments that need their bytes. */
export const keptFileServices: { readonly [C in FileCommand]: Carrier<C> } = {
  'assets/file-add': async (call, { asset, file, name, ...said }) => {
    const coalition = coalitionOf(call)
    const given = call.vault.files.read(file)
    const found = kindOfFile(given)
    const { bytes, size } = contentOf(given, found)
    refuseOneMore(coalition.space.shelf(), asset, found.kind, bytes.length)
    const blob = await coalition.space.blobs.write(bytes)
    const { type } = found
    const kept = { asset, type, name: safeFileName(name, type), bytes: bytes.length, size }
    await coalition.ready()
    const id = coalition.edit(call.window, 'assets/file-add', (desk) => {
      refuseOneMore(desk, asset, found.kind, bytes.length)
      return addFile(desk, { ...kept, ...said }, blob)
    })
    await coalition.space.settled()
    call.vault.files.forget(file)
    return { id, kind: found.kind }
  },

  'assets/file-open': async (call, { id }) => {
    const { space } = coalitionOf(call)
    const kept = fileIn(space.shelf(), id)
    const bytes = await bytesOfFile(space, kept)
    const file = newRecordId(call.vault.ports.world.random)
    call.vault.files.put(file, bytes)
    return { file, name: kept.name, type: kept.type }
  },
}

/** What is kept of what was given: of a photo only the picture. */
function contentOf(given: Uint8Array, { kind, type }: FileKind) {
  if (kind === 'photo') return pictureIn(given, type)
  if (given.length > fileLimits.documentBytes) throw tooLarge(kind, fileLimits.documentBytes)
  return { bytes: given, size: null }
}

/** Of a photo only the picture, and how large that is. */
export function pictureIn(given: Uint8Array, type: PictureType) {
  const clean = cleanPicture(given, type)
  if (clean === null) throw new Refusal('file-photo-unreadable')
  if (clean.bytes.length > fileLimits.photoBytes) throw tooLarge('photo', fileLimits.photoBytes)
  return { bytes: clean.bytes, size: [clean.width, clean.height] as const }
}

const tooLarge = (kind: FileKind['kind'], most: number) =>
  new Refusal(`file-too-large-${kind}`, { most: most / 1024 / 1024 })
