import type { Vault } from '#electron/vault/vault.ts'
import { canonicalText } from '#electron/vault/records.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { follow } from '#tests/support/followed.ts'

export const found = (vault: Vault, name = 'Riverbend', person = 'Ana') =>
  vault.link('window').run('coalitions/found', { name, person, device: 'Kitchen laptop' })

/** Carry what one computer holds to another, as a file on a stick would. */
export async function carry(from: Vault, to: Vault, id: string): Promise<void> {
  const source = (await from.coalition(id)).space
  const target = (await to.coalition(id)).space
  await source.saved()
  const envelopes: Uint8Array[] = []
  for await (const frame of source.log.frames()) envelopes.push(frame.payload)
  await target.take(envelopes)
}

/** Until neither has anything the other lacks: removals and answers take a few rounds. */
export async function meet(one: Vault, other: Vault, id: string): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await carry(one, other, id)
    await carry(other, one, id)
  }
}

export async function contentOf(vault: Vault, id: string): Promise<readonly string[]> {
  const { space } = await vault.coalition(id)
  const names: readonly DocumentName[] = ['assets', 'people', 'priorities']
  return names.map((name) => canonicalText(name, space.shelf()))
}

export async function strengthsOf(vault: Vault, id: string): Promise<readonly string[]> {
  const list = follow(vault.link('window').within(id), 'assets/list', {})
  await list.ready
  list.stop()
  return [...list.items.values()].map(({ name }) => name).toSorted()
}

export const addStrength = (vault: Vault, id: string, name: string) =>
  vault.link('window').within(id).run('assets/add', { name, kind: 'nature' })

/** Hand a file over to a vault as a page does. */
export async function give(vault: Vault, bytes: Uint8Array, file: string): Promise<string> {
  const part = 256 * 1024
  for (let at = 0; at === 0 || at < bytes.length; at += part)
    await vault.link('window').run('files/give', {
      file,
      at,
      bytes: Buffer.from(bytes.subarray(at, at + part)).toString('base64'),
    })
  return file
}

export async function take(vault: Vault, file: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let more = true, at = 0; more;) {
    const part = await vault.link('window').run('files/take', { file, at })
    const bytes = new Uint8Array(Buffer.from(part.bytes, 'base64'))
    parts.push(bytes)
    at += bytes.length
    more = part.more
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Bea's computer, let in by Ana's. */
export async function letIn(ana: Vault, bea: Vault, id: string): Promise<void> {
  const invite = await ana.link('window').within(id).run('people/invite', { name: 'Bea' })
  await bea.link('window').run('coalitions/join', { code: invite.link, device: 'Bus phone' })
  const here = follow(bea.link('window').within(id), 'people/here', {})
  await carry(ana, bea, id)
  await here.until((items) => items.get('here')?.state === 'in')
  here.stop()
  await meet(ana, bea, id)
}
