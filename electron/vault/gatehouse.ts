import * as v from 'valibot'
import { checkedInput } from '#shared/contract/checked.ts'
import type { VaultLink, ViewSink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { type CommandName, commands, views } from '#shared/contract/table.ts'
import type { Unlock } from './keys/keyring.ts'
import { shortestPassphrase } from './keys/passphrase.ts'
import type { OpenedVault, VaultFolder } from './open-vault.ts'
import { chosenSettings } from './settings.ts'
import { Signal } from './space/signal.ts'
import type { Vault } from './vault.ts'

/**
 * Stands before a vault that may still be locked. While it is, a page can only see that it is, try a passphrase, and read and
 * choose language and looks; once open, every link leads straight in.
 */
export class Gatehouse {
  readonly #folder: VaultFolder
  readonly #onOpen: (vault: Vault) => void
  #opened: OpenedVault | null = null
  #waiting = new Set<() => void>()
  readonly #settingsChanged = new Signal<void>()
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

  /** A try that is under way ends first: what it opens is closed too. */
  async close(): Promise<void> {
    await this.#lastTry
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
        if (name === 'settings/save') await this.#saveSettings(input)
        else await this.#openBy(name, input)
        return v.parse(commands[name].output, {})
      },
      watch: (name, params, sink) => {
        const link = inside()
        if (link !== undefined) return link.watch(name, params, sink)
        const itemOf = (item: unknown) => v.parse(views[name].item, item)
        if (name === 'lock') return this.#watchLock(sink, itemOf)
        if (name === 'settings')
          return this.#watchSettings(sink, itemOf, () => {
            const items: typeof sink.items = (chunk) => {
              sink.change({ set: [...chunk], gone: [] })
            }
            return inside()?.watch(name, params, { ...sink, items })
          })
        sink.fail({ code: 'locked', values: {} })
        return () => {}
      },
    }
  }

  async #openBy(name: CommandName, input: unknown): Promise<void> {
    if (name !== 'lock/open') throw new Refusal('locked')
    const { passphrase } = checkedInput(commands['lock/open'].input, input)
    if (this.#folder.way === null && passphrase.length < shortestPassphrase)
      throw new Refusal('passphrase-too-short', { least: shortestPassphrase })
    await this.open({ kind: 'passphrase', passphrase })
  }

  async #saveSettings(input: unknown): Promise<void> {
    const { settings } = this.#folder
    const change = checkedInput(commands['settings/save'].input, input)
    await settings.write(chosenSettings(settings.read(), change))
    this.#settingsChanged.emit()
  }

  /** Told from here while it is locked, and by the vault itself afterwards. */
  #watchSettings<T>(
    sink: ViewSink<T>,
    itemOf: (item: unknown) => T,
    goOn: () => (() => void) | undefined,
  ): () => void {
    const item = (): [string, T] => ['settings', itemOf(this.#folder.settings.read())]
    sink.items([item()], true)
    let stop: (() => void) | undefined = this.#settingsChanged.on(() => {
      sink.change({ set: [item()], gone: [] })
    })
    const enter = () => {
      stop?.()
      stop = goOn()
    }
    this.#waiting.add(enter)
    return () => {
      this.#waiting.delete(enter)
      stop?.()
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
