import type { Decode } from '#shared/assets/csv/encoding.ts'
import { addUnderlay } from '#shared/assets/underlay/commands.ts'
import type { underlayFileCommands } from '#shared/assets/underlay/contract.ts'
import { factsOf, lookedOf, underlayIn } from '#shared/assets/underlay/look.ts'
import { type Carrier, coalitionOf } from '../call.ts'
import { newRecordId } from '../space/record-id.ts'

/** Commands about GeoJSON files that become layers under the map. */
export const underlayServices: {
  readonly [C in keyof typeof underlayFileCommands]: Carrier<C>
} = {
  'assets/underlay-look': async ({ vault }, { file, fileName, otherwise }) => {
    const bytes = vault.files.read(file)
    const looked = await underlayIn({ bytes, fileName, decode, otherwise }, takeTurns)
    const drawing = newRecordId(vault.ports.world.random)
    const pieces = JSON.stringify(looked.fit.pieces.map(([, piece]) => piece))
    vault.files.put(drawing, new TextEncoder().encode(pieces))
    return { ...lookedOf(looked, fileName), drawing }
  },

  'assets/underlay-add': async (call, { file, fileName, otherwise, ...said }) => {
    const coalition = coalitionOf(call)
    const bytes = call.vault.files.read(file)
    const looked = await underlayIn({ bytes, fileName, decode, otherwise }, takeTurns)
    const layer = { ...said, ...factsOf(looked, fileName), pieces: looked.fit.pieces }
    const id = coalition.edit(call.window, 'assets/underlay-add', (desk) =>
      addUnderlay(desk, layer),
    )
    await coalition.space.settled()
    call.vault.files.forget(file)
    return { id }
  },
}

const decode: Decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes)

async function takeTurns(): Promise<boolean> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve)
  })
  return true
}
