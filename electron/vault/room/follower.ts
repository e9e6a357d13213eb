import type { CopyWord, StandbyWord } from '#shared/meetings/room/wire/copy-words.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { World } from '../clock.ts'
import type { BallotDesk } from './ballot-desk.ts'
import type { CopyLine } from './copy-line.ts'
import { type RoomJournal, sharedOf } from './room-files.ts'

type Line = CopyLine<CopyWord, StandbyWord>
type Without<T> = T extends unknown ? Omit<T, 'i'> : never
/** What is said, before it is counted. */
export type Said = Without<CopyWord>

type Wait = { readonly i: number; readonly end: (isThere: boolean) => void }

/** Milliseconds a laptop that stands by has to say that it has something: phones wait for it. */
const answersWithin = 2_000
/** For a part of the whole, while nobody waits. */
const copiesWithin = 20_000
/** Entries go out in pieces of so many, or so many characters. */
const piece = { entries: 1000, characters: 1024 * 1024 }

export type Whole = { readonly journal: RoomJournal; readonly ballots: Pick<BallotDesk, 'box'> }

/** One laptop that stands by, as the one that leads sees it: gets the whole, then each change in its order. */
export class Follower {
  readonly device: string
  readonly #line: Line
  readonly #world: Pick<World, 'after'>
  readonly #onLost: () => void
  /** What comes while the whole is on its way; null when it has arrived. */
  #later: Said[] | null = []
  #sent = 0
  #waits: Wait[] = []
  #isLost = false

  /** `onLost`: it does not answer in time, or not with what it should. */
  constructor(
    { device, line }: { readonly device: string; readonly line: Line },
    world: Pick<World, 'after'>,
    onLost: () => void,
  ) {
    this.device = device
    this.#line = line
    this.#world = world
    this.#onLost = onLost
  }

  get link() {
    return this.#line.link
  }

  /** It has everything but what is on its way at present. */
  get follows(): boolean {
    return this.#later === null
  }

  /** How many changes are on their way to it. */
  get behind(): number {
    return this.#waits.length
  }

  /** Give it all there is; what changes meanwhile comes after that. Where some of it cannot be read at present it is lost, and asked again later. */
  async copy(whole: Whole): Promise<boolean> {
    try {
      return await this.#copy(whole)
    } catch {
      this.lose()
      return false
    }
  }

  async #copy({ journal, ballots }: Whole): Promise<boolean> {
    const secrets = sharedOf(journal.secrets)
    if (!(await this.#say({ kind: 'whole', secrets }, copiesWithin))) return false
    let from = 0
    for (const entries of piecesOf(await journal.entries())) {
      if (!(await this.#say({ kind: 'entries', from, entries: [...entries] }, copiesWithin)))
        return false
      from += entries.length
    }
    const box = await ballots.box()
    if (box !== null && !(await this.#say(boxWord(box), copiesWithin))) return false
    if (!(await this.#say({ kind: 'end' }, copiesWithin))) return false
    const later = this.#later ?? []
    this.#later = null
    for (const word of later) void this.#say(word, answersWithin)
    return true
  }

  /** Resolves when it has it; at once where it is lost, or does not have the whole yet. */
  async give(word: Said): Promise<void> {
    if (this.#later === null) await this.#say(word, answersWithin)
    else this.#later.push(word)
  }

  /** Resolves when it has everything given so far. */
  async settled(): Promise<void> {
    const last = this.#waits.at(-1)
    if (last === undefined || this.#later !== null) return
    await new Promise<void>((resolve) => {
      this.#waits.push({
        i: last.i,
        end: () => {
          resolve()
        },
      })
    })
  }

  /** Something came from it; what is no receipt is for whoever asked. Null: nothing can be understood any more. */
  hear(sealed: Uint8Array): StandbyWord | null {
    const word = this.#line.read(sealed)
    if (word?.kind !== 'have') return word
    const there = this.#waits.filter(({ i }) => i <= word.i)
    this.#waits = this.#waits.filter(({ i }) => i > word.i)
    for (const { end } of there) end(true)
    return word
  }

  /** It need not stand by any longer, whatever it has. */
  release(): void {
    void this.#say({ kind: 'release' }, answersWithin)
  }

  /** Wait for it no longer. */
  lose(): void {
    if (this.#isLost) return
    this.#isLost = true
    const waits = this.#waits
    this.#waits = []
    for (const { end } of waits) end(false)
    this.#onLost()
  }

  #say(word: Said, within: number): Promise<boolean> {
    if (this.#isLost) return Promise.resolve(false)
    this.#sent += 1
    const i = this.#sent
    return new Promise((resolve) => {
      const stop = this.#world.after(within, () => {
        this.lose()
      })
      this.#waits.push({
        i,
        end: (isThere) => {
          stop()
          resolve(isThere)
        },
      })
      this.#line.say({ ...word, i })
    })
  }
}

export const boxWord = ({
  step,
  bytes,
}: {
  readonly step: string
  readonly bytes: Uint8Array
}) => ({
  kind: 'box' as const,
  step,
  bytes: Buffer.from(bytes).toString('base64'),
})

/** A frame of a link holds two megabytes. */
function* piecesOf(entries: readonly Entry[]): Generator<readonly Entry[]> {
  let part: Entry[] = []
  let characters = 0
  for (const entry of entries) {
    const { length } = JSON.stringify(entry)
    if (
      part.length >= piece.entries ||
      (characters + length > piece.characters && part.length > 0)
    ) {
      yield part
      part = []
      characters = 0
    }
    part.push(entry)
    characters += length
  }
  if (part.length > 0) yield part
}
