import type { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { Here } from '#shared/documents/origins.ts'
import { UndoHistory, type UndoOutcome } from '#shared/documents/undo.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import type { Space } from '../space/space.ts'
import { Signal } from '../space/signal.ts'
import { ImportDesk } from '../assets/import-desk.ts'
import { PeerBook } from './peer-book.ts'
import type { SecretStore } from './secrets.ts'

type Window = { readonly here: Here; readonly undo: UndoHistory }

/** One coalition while it is open on this computer. Its space is replaced when a document has to be rebuilt. */
export class Coalition {
  readonly id: SpaceId
  readonly secrets: SecretStore
  readonly peers = new PeerBook()
  readonly imports = new ImportDesk()
  /** Where others can find this computer or its relay: a WebSocket address for invites, or empty. */
  address = ''
  /** Views have to be read anew: the space was replaced. */
  readonly reopened = new Signal<void>()
  /** The space may be used; also after it was replaced. Links attach themselves here. */
  readonly attached = new Signal<Space>()
  readonly #openSpace: () => Promise<Space>
  #space: Space
  #windows = new Map<string, Window>()
  #reopening: Promise<void> | null = null
  /** The space was given up, and no other could be opened in its place. */
  #isGone = false
  readonly #closing = new Signal<void>()
  #isClosing = false
  #stopListening: () => void

  constructor(id: SpaceId, secrets: SecretStore, space: Space, openSpace: () => Promise<Space>) {
    this.id = id
    this.secrets = secrets
    this.#space = space
    this.#openSpace = openSpace
    this.#stopListening = this.#listen()
  }

  get space(): Space {
    return this.#space
  }

  /**
   * Resolves when the space is one that may be used: at once, unless it is being replaced. Rejects where the disk gives none;
   * whoever asks next makes it try again.
   */
  async ready(): Promise<void> {
    if (this.#isGone) this.#replace()
    while (this.#reopening !== null) await this.#reopening
  }

  /** The person this computer belongs to here; empty while it is not in. */
  get me(): string {
    const { replica } = this.#space
    return replica.personOf(replica.device.id) ?? ''
  }

  get isSteward(): boolean {
    const { stewards } = this.#space.replica.membership()
    return [...stewards.keys()].some((person) => person === this.me)
  }

  /**
   * Carry out one command in a window: everything it changes is one step of that window's undo, and one that throws
   * half way has changed nothing. Without a window there is no way back by undo.
   */
  edit<T>(window: string | null, command: string, run: (desk: Desk) => T): T {
    if (window === null) return run(this.#space.desk(this.me, new Here('')))
    const { here, undo } = this.#windowOf(window)
    undo.begin(command)
    const desk = this.#space.desk(this.me, here)
    const change: Desk['change'] = (name, write) => {
      undo.follow(name, desk.read(name))
      return desk.change(name, write)
    }
    try {
      return run({ ...desk, change })
    } catch (cause) {
      undo.takeBack()
      throw cause
    }
  }

  undo(window: string, direction: 'undo' | 'redo'): UndoOutcome {
    const { undo } = this.#windowOf(window)
    return direction === 'undo' ? undo.undo() : undo.redo()
  }

  closeWindow(window: string): void {
    this.#windows.get(window)?.undo.close()
    this.#windows.delete(window)
  }

  async close(): Promise<void> {
    this.#isClosing = true
    this.#closing.emit()
    await this.#reopening?.catch(() => undefined)
    this.#stopListening()
    this.#forgetWindows()
    if (!this.#isGone) await this.#space.close()
  }

  #windowOf(name: string): Window {
    const known = this.#windows.get(name)
    if (known) return known
    const here = new Here(name)
    const window = { here, undo: new UndoHistory(here) }
    this.#windows.set(name, window)
    return window
  }

  #listen(): () => void {
    return this.#space.broken.on(() => {
      this.#replace()
    })
  }

  #replace(): void {
    if (this.#reopening !== null) return
    this.#reopening = this.#reopen()
    // Perhaps nobody waits for it; whoever comes next is told.
    this.#reopening.catch(() => undefined)
  }

  /** Undo starts afresh, because what it remembers points into the documents that are given up. */
  async #reopen(): Promise<void> {
    await Promise.resolve()
    if (!this.#isGone) await this.#giveUp()
    try {
      this.#space = await this.#openSpace()
      this.#isGone = false
      this.#stopListening = this.#listen()
    } finally {
      this.#reopening = null
    }
    this.attached.emit(this.#space)
    this.reopened.emit()
  }

  async #giveUp(): Promise<void> {
    await this.#taken()
    this.#stopListening()
    this.#forgetWindows()
    await this.#space.close().catch((_refusal: Refusal) => undefined)
    this.#isGone = true
  }

  /** What the disk refuses for now is in the memory of this space only, so the space stays until it is taken. */
  async #taken(): Promise<void> {
    const space = this.#space
    while (typeof space.state !== 'string' && !this.#isClosing)
      await Promise.race([space.saveState.next(), this.#closing.next()])
  }

  #forgetWindows(): void {
    for (const { undo } of this.#windows.values()) undo.close()
    this.#windows = new Map()
  }
}
