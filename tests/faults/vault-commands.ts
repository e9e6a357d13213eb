import { createHash } from 'node:crypto'
import { keyRingOf } from '#electron/vault/coalition/identity.ts'
import type { World } from '#electron/vault/clock.ts'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { vaultSealer } from '#electron/vault/keys/vault-sealer.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { canonicalText, readableRecords } from '#electron/vault/records.ts'
import { openRegister } from '#electron/vault/register.ts'
import { openSettings } from '#electron/vault/settings.ts'
import { shelfFromLog } from '#electron/vault/space/from-log.ts'
import { Vault } from '#electron/vault/vault.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { SeededRandom } from '#tests/support/seeded-random.ts'

const suite = createNodeSuite()
const sameKey = new Uint8Array(32).fill(7)

/** A world in which every edit comes after a quiet time, so that each is written at once. */
export function unhurriedWorld(): World {
  let ticks = 0
  return { ...nodeWorld, ticks: () => (ticks += 1000) }
}

/** A whole vault on any disk, register and secrets included. Whoever opens it closes it. */
export async function openVaultOn(
  files: FilePort,
  world = unhurriedWorld(),
  vaultKey: Uint8Array = sameKey,
): Promise<Vault> {
  const { random } = world
  return new Vault({
    files,
    root: null,
    shelf: await openRegister({ files, vaultKey, random }),
    settings: await openSettings(files),
    lock: { way: () => 'key-file', protect: () => Promise.resolve() },
    sealer: vaultSealer(vaultKey, random),
    suite,
    world,
    throwAway: () => Promise.reject(new Error('no sample here')),
  })
}

/** One value somebody was told is kept: which record of which map, which field. */
export type Place = `${DocumentName}/${string}/${string}/${string}`

/** Hears of every edit: when it is about to be made, and when it was acknowledged. */
export type EditNotes = {
  readonly begin: (place: Place, value: unknown) => void
  readonly keep: (place: Place, value: unknown) => void
}

/** What was acknowledged, and what may or may not have happened because its acknowledgement never came. */
export class EditLedger implements EditNotes {
  readonly #kept = new Map<Place, unknown>()
  readonly #underWay = new Map<Place, unknown>()

  get size(): number {
    return this.#kept.size
  }

  begin(place: Place, value: unknown): void {
    this.#underWay.set(place, value)
  }

  keep(place: Place, value: unknown): void {
    this.#kept.set(place, value)
    this.#underWay.delete(place)
  }

  /** Every acknowledged edit that is neither there nor overwritten by one that was under way. */
  missingIn(shelf: Shelf): readonly string[] {
    const plain = new Map<string, Map<string, unknown>>()
    return [...this.#kept].flatMap(([place, value]) => {
      const [document = '', map = '', id = '', field = ''] = place.split('/')
      const key = `${document}/${map}`
      const records = plain.get(key) ?? recordsOf(shelf, document as DocumentName, map)
      plain.set(key, records)
      const found = fieldOf(records.get(id), field)
      const isThere = same(found, value) || same(found, this.#underWay.get(place))
      return isThere ? [] : [`${place}: ${JSON.stringify(value)}, not ${JSON.stringify(found)}`]
    })
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function recordsOf(shelf: Shelf, document: DocumentName, map: string): Map<string, unknown> {
  const maps = readableRecords(document, shelf)
  return new Map(maps.find((one) => one.map === map)?.records)
}

/** `archived` is only asked for as yes or no: who put it away, and when, is not the ledger's. */
function fieldOf(record: unknown, field: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined
  const value: unknown = (record as Record<string, unknown>)[field]
  return field === 'archived' ? value !== undefined && value !== null && value !== false : value
}

/** Gives one random command after another in three rooms, and notes what was acknowledged. */
export class Editor {
  readonly #link: VaultLink
  readonly #random: SeededRandom
  readonly #notes: EditNotes
  readonly #assets: string[] = []
  readonly #ideas: string[] = []
  readonly #goals: string[] = []
  #count = 0

  constructor(link: VaultLink, random: SeededRandom, notes: EditNotes) {
    this.#link = link
    this.#random = random
    this.#notes = notes
  }

  async edit(): Promise<void> {
    const words = `words ${String((this.#count += 1))} of ${String(this.#random.below(1e9))}`
    switch (this.#random.below(9)) {
      case 0:
      case 1: {
        const { id } = await this.#link.run('assets/add', { name: words, kind: 'nature' })
        this.#assets.push(id)
        this.#notes.keep(`assets/assets/${id}/name`, words)
        return
      }
      case 2: {
        const { id } = await this.#link.run('priorities/add-idea', { text: words })
        this.#ideas.push(id)
        this.#notes.keep(`priorities/ideas/${id}/text`, words)
        return
      }
      case 3: {
        const { id } = await this.#link.run('plans/add-goal', { text: words })
        this.#goals.push(id)
        this.#notes.keep(`plans/goals/${id}/text`, words)
        return
      }
      case 4:
      case 5: {
        const id = this.#any(this.#assets)
        const field = this.#random.pick(['name', 'organization', 'strong'] as const)
        const edit = () => this.#link.run('assets/edit', { id, change: { [field]: words } })
        return id === '' ? undefined : this.#make(`assets/assets/${id}/${field}`, words, edit)
      }
      case 6: {
        const id = this.#any(this.#assets)
        const isAway = this.#random.below(2) === 0
        const edit = () =>
          this.#link.run(isAway ? 'assets/archive' : 'assets/restore', { ids: [id] })
        return id === '' ? undefined : this.#make(`assets/assets/${id}/archived`, isAway, edit)
      }
      case 7: {
        const id = this.#any(this.#ideas)
        const edit = () => this.#link.run('priorities/edit-idea', { id, text: words })
        return id === '' ? undefined : this.#make(`priorities/ideas/${id}/text`, words, edit)
      }
      default: {
        const id = this.#any(this.#goals)
        const edit = () => this.#link.run('plans/edit-goal', { id, text: words })
        return id === '' ? undefined : this.#make(`plans/goals/${id}/text`, words, edit)
      }
    }
  }

  async #make(place: Place, value: unknown, edit: () => Promise<unknown>): Promise<void> {
    this.#notes.begin(place, value)
    await edit()
    this.#notes.keep(place, value)
  }

  #any(ids: readonly string[]): string {
    return ids.length === 0 ? '' : this.#random.pick(ids)
  }
}

/** Carry everything one computer holds to another, as a file on a stick would. */
export async function carry(from: Vault, to: Vault, coalition: string): Promise<void> {
  const source = (await from.coalition(coalition)).space
  const target = (await to.coalition(coalition)).space
  await source.saved()
  const envelopes: Uint8Array[] = []
  for await (const frame of source.log.frames()) envelopes.push(frame.payload)
  await target.take(envelopes)
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Every document of an open coalition as its canonical text: as it is shown, and as the log alone says. */
export async function contentOf(vault: Vault, id: string) {
  const coalition = await vault.coalition(id)
  const { space } = coalition
  const names = [...space.documents()].sort()
  const fromLog = await shelfFromLog(space.log, {
    suite,
    keys: keyRingOf(suite, coalition.secrets.read()),
    device: space.replica.device,
    random: nodeWorld.random,
  })
  const textsOn = (shelf: Shelf) => new Map(names.map((name) => [name, canonicalText(name, shelf)]))
  return { shown: textsOn(space.shelf()), logged: textsOn(fromLog), health: space.health }
}

/** Where a document's snapshot lies in the folder of the only coalition of a vault. */
export function snapshotPath(vault: Vault, document: DocumentName): string {
  const folder = vault.ports.shelf.all()[0]?.folder ?? ''
  return `${folder}/snapshots/${hashOf(document).slice(0, 16)}.snap`
}
