import { machines } from '#shared/meetings/activities/machines.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import { Room } from '#shared/meetings/room/room.ts'
import type { CopyWord, SharedSecrets } from '#shared/meetings/room/wire/copy-words.ts'
import { beginTerm } from './begin-term.ts'
import { type CopyBox, openBox, writeBox } from './copy-box.ts'
import { copyRoomIn } from './copy-folders.ts'
import { type CopyOf, isOf } from './copy-of.ts'
import {
  type JournalPorts,
  removeBallotsBut,
  type RoomJournal,
  stageJournal,
} from './room-files.ts'
import { roomOf } from './running-room.ts'

export type StorePorts = JournalPorts & { readonly folder: string }
type Kept = { readonly journal: RoomJournal; readonly room: Room; count: number }
type Cast = Extract<CopyWord, { kind: 'cast' }>

/**
 * What is on this computer's disk of a room that is led on another: the whole that counts, and the next one as it comes. One thing
 * after another: whoever asks waits for what they asked before. Rejects where the disk refuses, or what came cannot be right.
 */
export class CopyStore {
  readonly #ports: StorePorts
  #place: number
  #kept: Kept | null = null
  /** The whole as it comes: good when it is all here, and not before. */
  #stage: Kept | null = null
  #box: CopyBox | null = null

  /** `place`: of the last folder of a copy. */
  constructor(ports: StorePorts, place: number) {
    this.#ports = ports
    this.#place = place
  }

  /** With the whole that was found here. */
  static async over(
    ports: StorePorts,
    place: number,
    journal: RoomJournal,
    entries: readonly Entry[],
  ) {
    const store = new CopyStore(ports, place)
    store.#kept = { journal, room: roomOf(machines, entries), count: entries.length }
    await store.#openBox()
    return store
  }

  /** Of the last folder. */
  get place(): number {
    return this.#place
  }

  /** As the whole has it; null while there is none. */
  get room(): Room | null {
    return this.#kept?.room ?? null
  }

  /** How much of the meeting is here; null while no whole is. */
  get entries(): number | null {
    return this.#kept?.count ?? null
  }

  /** The meeting is over, and no other whole is on its way. */
  get isOver(): boolean {
    return this.#stage === null && this.#kept?.room.isOver === true
  }

  /** All of a room follows. */
  async begin(room: string, secrets: SharedSecrets): Promise<void> {
    // The next one lies where one was that was not whole.
    this.#place += this.#stage === null ? 1 : 0
    await this.#stage?.journal.destroy()
    const key = Buffer.from(this.#ports.world.random(32)).toString('hex')
    const folder = copyRoomIn(this.#ports.folder, this.#place)
    const journal = await stageJournal(this.#ports, folder, { version: 1, room, key, ...secrets })
    this.#stage = { journal, room: new Room(machines), count: 0 }
  }

  async append(entries: readonly Entry[], from: number): Promise<void> {
    const into = this.#stage ?? this.#kept
    if (into === null || from > into.count) throw new RangeError('entries are missing')
    const fresh = entries.slice(into.count - from)
    await into.journal.append(fresh)
    for (const entry of fresh) into.room.takeIn(entry)
    into.count += fresh.length
  }

  /** The file of a vote whose ballots are being cast. */
  async takeBox(step: string, bytes: Uint8Array): Promise<void> {
    const { folder } = (this.#stage ?? this.#kept)?.journal ?? {}
    if (folder === undefined) throw new RangeError('a vote of no room')
    if (this.#stage === null) await this.#closeBox()
    await writeBox(this.#ports, folder, step, bytes)
  }

  async cast({ step, slot, token, sealed }: Cast): Promise<void> {
    if (this.#box?.step !== step) throw new RangeError('a ballot of no vote')
    const intent = { slot, token, sealed: new Uint8Array(Buffer.from(sealed, 'base64')) }
    if ((await this.#box.file.put(intent)) === 'wrong') throw new RangeError('no ballot')
  }

  /** Only now the whole counts, and the one before is destroyed. */
  async commit(of: CopyOf): Promise<void> {
    const stage = this.#stage
    if (stage === null) throw new RangeError('the end of nothing')
    if (!isOf(stage.room, of)) throw new RangeError('another room than was said')
    await stage.journal.note({})
    await this.#closeBox()
    await this.#kept?.journal.destroy()
    this.#kept = stage
    this.#stage = null
    await this.#openBox()
  }

  /** The room's secrets have changed; of votes that have none any more nothing stays. */
  async note(secrets: SharedSecrets): Promise<void> {
    const { journal } = this.#kept ?? {}
    if (journal === undefined || this.#stage !== null) throw new RangeError('secrets of no room')
    const { rounds } = journal.secrets
    if (Object.keys(rounds).every((step) => secrets.rounds[step] !== undefined))
      await journal.note(secrets)
    else {
      await this.#closeBox()
      await journal.forget(secrets)
      await removeBallotsBut(this.#ports.files, journal.folder, Object.keys(secrets.rounds))
    }
    if (this.#box === null) await this.#openBox()
  }

  /** Lead by the whole from now on; null where there is none. Where it rejects nothing has changed. */
  async lead(me: string, at: number) {
    if (this.#kept === null) return null
    const taken = await beginTerm(this.#kept, me, at)
    this.#kept = null
    // What stays of these is destroyed at the next opening.
    await this.#stage?.journal.destroy().catch(() => undefined)
    this.#stage = null
    await this.#closeBox().catch(() => undefined)
    return taken
  }

  async destroy(): Promise<void> {
    await this.#closeBox()
    await this.#stage?.journal.destroy()
    await this.#kept?.journal.destroy()
    this.#stage = null
    this.#kept = null
  }

  /** What is whole is there again at the next opening. */
  async close(): Promise<void> {
    await this.#stage?.journal.destroy()
    await this.#closeBox()
    await this.#kept?.journal.close()
  }

  async #openBox(): Promise<void> {
    if (this.#kept !== null) this.#box = await openBox(this.#ports, this.#kept.journal)
  }

  async #closeBox(): Promise<void> {
    const box = this.#box
    this.#box = null
    await box?.file.close()
  }
}
