import { kindOfFile } from '#shared/assets/files/file-kind.ts'
import { addSheet, refuseOneMore, sheetIn } from '#shared/assets/sheets/commands.ts'
import type { sheetFileCommands } from '#shared/assets/sheets/contract.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { coalitionOf, type Carrier } from '../call.ts'
import { newRecordId } from '../space/record-id.ts'
import { bytesOfFile } from './file-bytes.ts'
import { pictureIn } from './file-services.ts'

/** Commands about photos and floor plans that are maps, which need their bytes. */
export const sheetServices: { readonly [C in keyof typeof sheetFileCommands]: Carrier<C> } = {
  'assets/sheet-add': async (call, { file, ...said }) => {
    const coalition = coalitionOf(call)
    const { space } = coalition
    const given = call.vault.files.read(file)
    const found = kindOfFile(given)
    if (found.kind !== 'photo') throw new Refusal('sheet-no-picture')
    const { type } = found
    const { bytes, size } = pictureIn(given, type)
    refuseOneMore(space.shelf(), bytes.length)
    const blob = await space.blobs.write(bytes)
    await coalition.ready()
    const id = coalition.edit(call.window, 'assets/sheet-add', (desk) => {
      refuseOneMore(desk, bytes.length)
      return addSheet(desk, { ...said, type, bytes: bytes.length, size: [...size] }, blob)
    })
    await space.settled()
    call.vault.files.forget(file)
    return { id }
  },

  'assets/sheet-open': async (call, { id }) => {
    const { space } = coalitionOf(call)
    const sheet = sheetIn(space.shelf(), id)
    const bytes = await bytesOfFile(space, sheet)
    const file = newRecordId(call.vault.ports.world.random)
    call.vault.files.put(file, bytes)
    return { file, type: sheet.type }
  },
}
