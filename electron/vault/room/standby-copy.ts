import { machines } from '#shared/meetings/activities/machines.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import { Room } from '#shared/meetings/room/room.ts'
import type { CopyWord, SharedSecrets } from '#shared/meetings/room/wire/copy-words.ts'
import type { LinkId } from '#shared/sealed-log/sync/effects.ts'
import { Signal } from '../space/signal.ts'
import { type CopyBox, openBox, writeBox } from './copy-box.ts'
import { copyRoomIn } from './copy-folders.ts'
import { type CopyOf, isOf, type Line, ofRoom, type TakenOver } from './copy-of.ts'
import { beginTerm } from './begin-term.ts'
import {
  type JournalPorts,
  removeBallotsBut,
  type RoomJournal,
  stageJournal,
} from './room-files.ts'
import { roomOf } from './running-room.ts'

type Ports = JournalPorts & { readonly folder: string }
type Kept = { readonly journal: RoomJournal; readonly room: Room; count: number }

/** Bytes that wait to be written before a line is given up: whoever leads waits for what it said. */
const mostWaiting = 32 * 1024 * 1024

/** Bytes of one copy: more than a meeting comes to; what would still follow comes in another. */
const mostOfOne = 256 * 1024 * 1024

/** A room that is run on another laptop, as it is kept here: good for taking over whenever a whole copy is here. */
export class StandbyCopy {
  readonly changed = new Signal<void>()
  /** Nothing is left of it. */
  readonly gone = new Signal<void>()
  readonly #ports: Ports
  #of: CopyOf
  #place: number
  #kept: Kept | null = null
  /** The whole as it comes: good when it is all here, and not before. */
  #stage: Kept | null = null
  #box: CopyBox | null = null
  #line: Line | null = null
  #isFollowing = false
  /** A take-over is on its way to the disk: nothing else changes the copy meanwhile. */
  #isTakingOver = false
  #isOver = false
  #waiting = 0
  /** Bytes that came since the whole began. */
  #came = 0
  #work: Promise<unknown> = Promise.resolve()

  /** `place`: of the last folder of a copy. */
  constructor(ports: Ports, of: CopyOf, place: number) {
    this.#ports = ports
    this.#of = of
    this.#place = place
  }

  /** The copy that was found here. */
  static async over(ports: Ports, place: number, journal: RoomJournal, entries: readonly Entry[]) {
    const room = roomOf(machines, entries)
    const copy = new StandbyCopy(ports, ofRoom(room), place)
    copy.#kept = { journal, room, count: entries.length }
    await copy.#openBox()
    return copy
  }

  /** Of the last folder. */
  get place(): number {
    return this.#place
  }

  /** As the copy has it; before there is one, as it was said. */
  get of(): CopyOf {
    const { room } = this.#kept ?? {}
    return room ? ofRoom(room) : this.#of
  }

  /** Whom the copy names as standbys. */
  get named(): ReadonlySet<string> {
    return this.#kept?.room.standbys ?? new Set()
  }

  /** How much of the meeting is here; null while no whole copy is. */
  get entries(): number | null {
    return this.#kept?.count ?? null
  }

  get state(): 'copying' | 'follows' | 'away' {
    if (this.#line === null) return 'away'
    return this.#isFollowing ? 'follows' : 'copying'
  }

  get link(): LinkId | null {
    return this.#line?.link ?? null
  }

  /** Something that came on the line, or null where it cannot be understood, which ends it. A line that is new takes the place of the one before. */
  hear(line: Line, word: CopyWord | null, of: CopyOf, bytes: number): void {
    if (this.#isTakingOver || this.#isOver) return
    if (word === null || this.#waiting + bytes > mostWaiting) {
      this.#lose(line)
      return
    }
    if (this.#line !== line) {
      this.#line = line
      this.#of = of
      this.#isFollowing = false
      this.changed.emit()
    }
    this.#waiting += bytes
    this.#work = this.#work
      .then(async () => {
        if (this.#line !== line || this.#isOver) return
        await this.#take(word, bytes)
        line.say({ kind: 'have', i: word.i })
      })
      // What could not be written is not acknowledged, nor anything after it; whoever leads begins anew.
      .catch(() => {
        this.#lose(line)
      })
      .finally(() => (this.#waiting -= bytes))
  }

  /** The next thing that came on its line. */
  receive(sealed: Uint8Array): void {
    if (this.#line) this.hear(this.#line, this.#line.read(sealed), this.#of, sealed.length)
  }

  /** The line is gone; the copy stays. */
  leave(): void {
    if (this.#line === null) return
    this.#line = null
    this.#isFollowing = false
    this.changed.emit()
  }

  /**
   * Stop copying and lead from here: with the entries of a new term, which is when it counts. Null where no whole copy is
   * here, or one that is being taken over. Rejects where the disk refuses, and stays a copy.
   */
  async takeOver(me: string, at: number): Promise<TakenOver | null> {
    if (this.#isTakingOver || this.#isOver) return null
    this.#isTakingOver = true
    const line = this.#line
    this.leave()
    const taking = this.#work.then(() => this.#lead(me, at))
    this.#work = taking.catch(() => undefined)
    try {
      const taken = await taking
      return taken && { ...taken, tell: () => line?.say({ kind: 'took-over', term: taken.term }) }
    } finally {
      this.#isTakingOver = false
    }
  }

  /** Keep nothing of it, and say so. */
  async destroy(): Promise<void> {
    this.#line?.say({ kind: 'leave' })
    this.leave()
    await this.#work
    // Somebody may lead from it meanwhile.
    if (!this.#isOver) await this.#destroy()
  }

  /** Stop here; what was copied is there again at the next opening. */
  async close(): Promise<void> {
    this.leave()
    this.#isOver = true
    await this.#work
    await this.#stage?.journal.destroy()
    await this.#closeBox()
    await this.#kept?.journal.close()
  }

  #lose(line: Line): void {
    if (this.#line !== line) return
    line.say({ kind: 'lost' })
    this.leave()
  }

  async #take(word: CopyWord, bytes: number): Promise<void> {
    this.#came = bytes + (word.kind === 'whole' ? 0 : this.#came)
    if (this.#came > mostOfOne) throw new RangeError('more than a meeting has')
    switch (word.kind) {
      case 'whole':
        await this.#begin(word.secrets)
        return
      case 'entries':
        await this.#append(word.entries, word.from)
        return
      case 'box':
        await this.#takeBox(word.step, new Uint8Array(Buffer.from(word.bytes, 'base64')))
        return
      case 'end':
        await this.#commit()
        return
      case 'cast': {
        if (this.#box?.step !== word.step) throw new RangeError('a ballot of no vote')
        const { slot, token, sealed } = word
        const intent = { slot, token, sealed: new Uint8Array(Buffer.from(sealed, 'base64')) }
        if ((await this.#box.file.put(intent)) === 'wrong') throw new RangeError('no ballot')
        return
      }
      case 'secrets':
        await this.#note(word.secrets)
        return
      case 'release':
        await this.#destroy()
    }
  }

  async #lead(me: string, at: number) {
    if (this.#kept === null) return null
    const taken = await beginTerm(this.#kept, me, at)
    this.#isOver = true
    // What stays of these is destroyed at the next opening.
    await this.#stage?.journal.destroy().catch(() => undefined)
    await this.#closeBox().catch(() => undefined)
    return taken
  }

  async #begin(secrets: SharedSecrets): Promise<void> {
    // The next one lies where one was that was not whole.
    this.#place += this.#stage === null ? 1 : 0
    await this.#stage?.journal.destroy()
    const key = Buffer.from(this.#ports.world.random(32)).toString('hex')
    const own = { version: 1, room: this.#of.room, key } as const
    const folder = copyRoomIn(this.#ports.folder, this.#place)
    const journal = await stageJournal(this.#ports, folder, { ...own, ...secrets })
    this.#stage = { journal, room: new Room(machines), count: 0 }
  }

  async #append(entries: readonly Entry[], from: number): Promise<void> {
    const into = this.#stage ?? this.#kept
    if (into === null || from > into.count) throw new RangeError('entries are missing')
    const fresh = entries.slice(into.count - from)
    await into.journal.append(fresh)
    for (const entry of fresh) into.room.takeIn(entry)
    into.count += fresh.length
    if (this.#stage === null && into.room.isOver) await this.#destroy()
  }

  async #takeBox(step: string, bytes: Uint8Array): Promise<void> {
    const { folder } = (this.#stage ?? this.#kept)?.journal ?? {}
    if (folder === undefined) throw new RangeError('a vote of no room')
    if (this.#stage === null) await this.#closeBox()
    await writeBox(this.#ports, folder, step, bytes)
  }

  /** Only now the copy counts, and the one before is destroyed. */
  async #commit(): Promise<void> {
    const stage = this.#stage
    if (stage === null) throw new RangeError('the end of nothing')
    const { room } = stage
    if (!isOf(room, this.#of)) throw new RangeError('another room than was said')
    await stage.journal.note({})
    await this.#closeBox()
    await this.#kept?.journal.destroy()
    this.#kept = stage
    this.#stage = null
    await this.#openBox()
    this.#isFollowing = true
    if (room.isOver) await this.#destroy()
    else this.changed.emit()
  }

  async #note(secrets: SharedSecrets): Promise<void> {
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

  async #openBox(): Promise<void> {
    if (this.#kept !== null) this.#box = await openBox(this.#ports, this.#kept.journal)
  }

  async #closeBox(): Promise<void> {
    const box = this.#box
    this.#box = null
    await box?.file.close()
  }

  async #destroy(): Promise<void> {
    this.#isOver = true
    this.#line = null
    await this.#closeBox()
    await this.#stage?.journal.destroy()
    await this.#kept?.journal.destroy()
    this.#stage = null
    this.#kept = null
    this.gone.emit()
  }
}
