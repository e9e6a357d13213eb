import { strToU8 } from 'fflate'
import type { Vault } from '#electron/vault/vault.ts'
import type { CommandInput } from '#shared/contract/table.ts'
import { found, give, take } from '#tests/people/two-computers.ts'
import { follow } from '#tests/support/followed.ts'
import { newRemains, openTestVault } from '#tests/support/vault.ts'

export const pdf = strToU8('%PDF-1.7 the lease')
let given = 0

/** A coalition with one strength, to which files can be added. */
export async function withGarden() {
  const remains = newRemains()
  const vault = openTestVault(remains)
  const { coalition } = await found(vault)
  const link = vault.link('window').within(coalition)
  const { id: garden } = await link.run('assets/add', { name: 'Garden', kind: 'nature' })
  return { ...at(vault, coalition, garden), vault, coalition, garden, remains, link }
}

/** What one does with the files of a strength, on one computer. */
export function at(vault: Vault, coalition: string, garden: string) {
  const link = vault.link('window').within(coalition)
  const add = async (
    bytes: Uint8Array,
    name = 'gate.jpg',
    said: Partial<CommandInput<'assets/file-add'>> = {},
  ) => {
    const file = await give(vault, bytes, `given${String((given += 1)).padStart(11, '0')}`)
    return (await link.run('assets/file-add', { asset: garden, file, name, ...said })).id
  }
  const shown = async () => {
    const view = follow(link, 'assets/files-of', { id: garden })
    await view.ready
    view.stop()
    return [...view.items.values()].toSorted((a, b) => a.place - b.place)
  }
  const open = async (id: string) => take(vault, (await link.run('assets/file-open', { id })).file)
  return { add, shown, open }
}

export const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** What a computer holds, and the pieces of photos apart. */
export async function apart(vault: Vault, id: string) {
  const { space } = await vault.coalition(id)
  await space.saved()
  const all: Uint8Array[] = []
  for await (const { payload } of space.log.frames()) all.push(payload)
  return [all.filter((one) => one[1] !== 5), all.filter((one) => one[1] === 5)] as const
}
