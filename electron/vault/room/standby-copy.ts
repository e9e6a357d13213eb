import type { Entry } from '#shared/meetings/room/entry.ts'
import type { CopyWord } from '#shared/meetings/room/wire/copy-words.ts'
import type { LinkId } from '#shared/sealed-log/sync/effects.ts'
import { Signal } from '../space/signal.ts'
import { type CopyOf, type Line, ofRoom, type TakenOver } from './copy-of.ts'
import { CopyStore, type StorePorts } from './copy-store.ts'
import type { RoomJournal } from './room-files.ts'

/** Bytes that wait to be written before a line is given up: whoever leads waits for what it said. */
const mostWaiting = 32 * 1024 * 1024

/** Bytes of one copy: more than a meeting comes to; what would still follow comes in another. */
const mostOfOne = 256 * 1024 * 1024

/** A room that is run on another laptop, as it comes here on a line, thing by thing: good for taking over whenever a whole copy is here. */
export class StandbyCopy {
  readonly changed = new Signal<void>()
  /** Nothing is left of it. */
  readonly gone = new Signal<void>()
  readonly #store: CopyStore
  #of: CopyOf
  #line: Line | null = null
  #isFollowing = false
  /** A take-over is on its way to the disk: nothing else changes the copy meanwhile. */
  #isTakingOver = false
  #isOver = false
  #waiting = 0
  /** Bytes that came since the whole began. */
  #came = 0
  #work: Promise<unknown> = Promise.resolve()

  constructor(store: CopyStore, of: CopyOf) {
    this.#store = store
    this.#of = of
  }

  /** The copy that was found here. */
  static async over(
    ports: StorePorts,
    place: number,
    journal: RoomJournal,
    entries: readonly Entry[],
  ) {
    const store = await CopyStore.over(ports, place, journal, entries)
    if (store.room === null) throw new RangeError('a copy of no room')
    return new StandbyCopy(store, ofRoom(store.room))
  }

  /** Of the last folder. */
  get place(): number {
    return this.#store.place
  }

  /** As the copy has it; before there is one, as it was said. */
  get of(): CopyOf {
    const { room } = this.#store
    return room ? ofRoom(room) : this.#of
  }

  /** Whom the copy names as standbys. */
  get named(): ReadonlySet<string> {
    return this.#store.room?.standbys ?? new Set()
  }

  /** How much of the meeting is here; null while no whole copy is. */
  get entries(): number | null {
    return this.#store.entries
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
   * here, or one that is being taken over, or this computer stops. Rejects where the disk refuses, and stays a copy.
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

  /** Stop here; what was copied is there again at the next opening. A take-over that is on its way is first carried out. */
  async close(): Promise<void> {
    this.leave()
    this.#isOver = true
    await this.#work
    await this.#store.close()
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
        await this.#store.begin(this.#of.room, word.secrets)
        return
      case 'entries':
        await this.#store.append(word.entries, word.from)
        if (this.#store.isOver) await this.#destroy()
        return
      case 'box':
        await this.#store.takeBox(word.step, new Uint8Array(Buffer.from(word.bytes, 'base64')))
        return
      case 'end':
        await this.#commit()
        return
      case 'cast':
        await this.#store.cast(word)
        return
      case 'secrets':
        await this.#store.note(word.secrets)
        return
      case 'release':
        await this.#destroy()
    }
  }

  async #commit(): Promise<void> {
    await this.#store.commit(this.#of)
    this.#isFollowing = true
    if (this.#store.isOver) await this.#destroy()
    else this.changed.emit()
  }

  async #lead(me: string, at: number) {
    const taken = await this.#store.lead(me, at)
    this.#isOver = this.#isOver || taken !== null
    return taken
  }

  async #destroy(): Promise<void> {
    this.#isOver = true
    this.#line = null
    await this.#store.destroy()
    this.gone.emit()
  }
}
