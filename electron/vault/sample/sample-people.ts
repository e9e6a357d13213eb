import type { VaultLink } from '#shared/contract/link.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { found } from '../coalition/found.ts'
import type { Vault } from '../vault.ts'
import type { Sample } from './sample-content.ts'

const window = 'sample'

/** The computers of the sample's people, each with a vault of its own, so that everybody's words are really theirs. */
export class SamplePeople {
  readonly coalition: string
  readonly #vaults: readonly Vault[]

  private constructor(coalition: string, vaults: readonly Vault[]) {
    this.coalition = coalition
    this.#vaults = vaults
  }

  /** Found the coalition with the first person and let the others in. */
  static async gather(
    { coalition: name, people }: Sample,
    newVault: () => Promise<Vault>,
  ): Promise<SamplePeople> {
    const [founder, ...others] = people
    const host = await newVault()
    const call = { vault: host, window, coalition: null }
    const { coalition } = await found(call, {
      name,
      person: founder?.name ?? '',
      device: founder?.computer ?? '',
      sample: true,
    })
    const link = host.link(window).within(coalition)
    const vaults = [host]
    for (const person of others) {
      const invite = await link.run('people/invite', { name: person.name })
      const vault = await newVault()
      const join = { code: invite.link, device: person.computer }
      await vault.link(window).run('coalitions/join', join)
      vaults.push(vault)
      await carry(coalition, host, vault)
      await letIn(coalition, vault)
      await carry(coalition, vault, host)
    }
    const gathered = new SamplePeople(coalition, vaults)
    await gathered.meet()
    return gathered
  }

  /** The vault to look around in: the first person's. */
  get host(): Vault | undefined {
    return this.#vaults[0]
  }

  /** The coalition on that person's computer. */
  hostCoalition(): Promise<Coalition> {
    const { host } = this
    if (host === undefined) throw new Error('the sample has nobody in it')
    return host.coalition(this.coalition)
  }

  link(person: number): VaultLink {
    const vault = this.#vaults[person] ?? this.#vaults[0]
    if (vault === undefined) throw new Error('the sample has nobody in it')
    return vault.link(window).within(this.coalition)
  }

  /** Everybody ends with what everybody has. */
  async meet(): Promise<void> {
    const [host, ...others] = this.#vaults
    if (host === undefined) return
    for (const other of others) await carry(this.coalition, other, host)
    for (const other of others) await carry(this.coalition, host, other)
  }

  /** Only the first person's computer stays. */
  async closeOthers(): Promise<void> {
    for (const vault of this.#vaults.slice(1)) await vault.close()
  }

  async personIds(): Promise<readonly string[]> {
    const coalitions = await Promise.all(
      this.#vaults.map((vault) => vault.coalition(this.coalition)),
    )
    return coalitions.map(({ me }) => me)
  }
}

async function carry(id: string, from: Vault, to: Vault): Promise<void> {
  const source = (await from.coalition(id)).space
  const target = (await to.coalition(id)).space
  await source.saved()
  const envelopes: Uint8Array[] = []
  for await (const { payload } of source.log.frames()) envelopes.push(payload)
  await target.take(envelopes)
}

/** A newcomer's vault lets its own device in by itself once it sees the invite; this waits for it. */
async function letIn(id: string, vault: Vault): Promise<void> {
  const { space } = await vault.coalition(id)
  while (!space.replica.isIn()) await space.membershipChanged.next()
  await space.saved()
}
