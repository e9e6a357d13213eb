import * as v from 'valibot'
import { checkedInput } from '#shared/contract/checked.ts'
import type { VaultLink, ViewSink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { commands, views } from '#shared/contract/table.ts'
import type { Unlock } from './keys/keyring.ts'
import { shortestPassphrase } from './keys/passphrase.ts'
import type { OpenedVault, VaultFolder } from './open-vault.ts'
import type { Vault } from './vault.ts'

/**
 * Stands before a vault that may still be locked. While it is, a page can only see that it is, and try a passphrase; once
 * open, every link leads straight in.
 */
export class Gatehouse {
  readonly #folder: VaultFolder
  readonly #onOpen: (vault: Vault) => void
  #opened: OpenedVault | null = null
  #waiting = new Set<() => void>()
  #lastTry: Promise<void> = Promise.resolve()

  constructor(folder: VaultFolder, onOpen: (vault: Vault) => void = () => {}) {
    this.#folder = folder
    this.#onOpen = onOpen
  }

  get vault(): Vault | null {
    return this.#opened?.vault ?? null
  }

  /** One try after the other: each takes a fair amount of memory and time, on purpose. */
  open(unlock: Unlock): Promise<void> {
    const mine = this.#lastTry.then(() => this.#tryToOpen(unlock))
    this.#lastTry = mine.catch(() => undefined)
    return mine
  }

  async #tryToOpen(unlock: Unlock): Promise<void> {
    if (this.#opened !== null) throw new Refusal('lock-is-open')
    this.#opened = await this.#folder.unlock(unlock)
    this.#onOpen(this.#opened.vault)
    for (const tell of this.#waiting) tell()
    this.#waiting.clear()
  }

  link(window: string): VaultLink {
    return this.#at(window, null)
  }

  async close(): Promise<void> {
    if (this.#opened === null) await this.#folder.leave()
    else await this.#opened.close()
  }

  #at(window: string, coalition: string | null): VaultLink {
    const inside = () => this.#opened?.vault.link(window).within(coalition)
    return {
      within: (other) => this.#at(window, other),
      run: async (name, input) => {
        const link = inside()
        if (link !== undefined) return link.run(name, input)
        if (name !== 'lock/open') throw new Refusal('locked')
        const { passphrase } = checkedInput(commands['lock/open'].input, input)
        if (this.#folder.way === null && passphrase.length < shortestPassphrase)
          throw new Refusal('passphrase-too-short', { least: shortestPassphrase })
        await this.open({ kind: 'passphrase', passphrase })
        return v.parse(commands[name].output, {})
      },
      watch: (name, params, sink) => {
        const link = inside()
        if (link !== undefined) return link.watch(name, params, sink)
        if (name !== 'lock') {
          sink.fail({ code: 'locked', values: {} })
          return () => {}
        }
        return this.#watchLock(sink, (item) => v.parse(views[name].item, item))
      },
    }
  }

  #watchLock<T>(sink: ViewSink<T>, itemOf: (item: unknown) => T): () => void {
    const way = this.#folder.way ?? 'passphrase'
    const state = this.#folder.way === null ? 'new' : 'locked'
    sink.items([['lock', itemOf({ state, way })]], true)
    const tell = () => {
      sink.change({ set: [['lock', itemOf({ state: 'open', way })]], gone: [] })
    }
    this.#waiting.add(tell)
    return () => {
      this.#waiting.delete(tell)
    }
  }
}
