import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import type { SlotBallot } from '#shared/meetings/room/published.ts'
import type { World } from '../clock.ts'
import { unlessMissing } from '../disk/file-error.ts'
import { writeAll, type FilePort, type OpenFile } from '../disk/file-port.ts'
import { below } from './below.ts'
import { type Intent, intentBytes, openIntent, sealedIntent } from './ballot-intent.ts'
import {
  type FiledBallot,
  openBallot,
  padded,
  readBallot,
  sealBallot,
  slotBytes,
} from './filed-ballot.ts'

/*
 * The ballots of one secret vote or of one by cards, in one file whose length never changes and all of whose bytes look like
 * chance: two places for an intent, 2,048 bytes each · the bits of tokens that were used, under a pad, 128 bytes, and 896 of
 * chance · slots of 1,024 bytes each. Nothing in it tells when a ballot came, and nothing joins a bit to a slot but the intent, which is written
 * over at once.
 */
const usedBytes = 1024
/** Tokens or cards of one vote. */
export const mostTokens = 1024
/** Where each device has one ballot, sheets of paper have the places above those of all seats. */
const firstPaper = roomLimits.seats
const endOfPapers = firstPaper + roomLimits.papers
const slotStep = 64
const slotsAt = intentBytes * 2 + usedBytes
const usedAt = intentBytes * 2

/**
 * What became of a ballot. `again`: this very ballot is in already. `used`: another one was cast with this token. `taken`:
 * another ballot has this receipt, perhaps copied by somebody who saw it; two could not be told apart in the box.
 */
export type Cast = 'received' | 'again' | 'used' | 'taken' | 'full'

type Ports = { readonly files: FilePort; readonly world: Pick<World, 'random'> }

type OnIn = (intent: Intent) => void
/** `onIn`: who hears of it once it is carried out, whoever's turn that is. */
type Unfinished = { readonly place: number; readonly intent: Intent; readonly onIn: OnIn }

/** One vote's ballots on disk, sealed under the round's key. */
export class BallotFile {
  readonly #file: OpenFile
  readonly #ports: Ports
  readonly #key: Uint8Array
  readonly #used: Uint8Array
  readonly #pad: Uint8Array
  readonly #free: number[]
  readonly #receipts: Map<string, number>
  readonly #papers: Set<string>
  #last: Promise<unknown> = Promise.resolve()
  #turn = 0
  /** A ballot that is in by its intent alone, because the disk failed after that. */
  #unfinished: Unfinished | null = null

  private constructor(
    ports: Ports,
    key: Uint8Array,
    file: OpenFile,
    state: {
      used: Uint8Array
      free: number[]
      receipts: Map<string, number>
      papers: Set<string>
    },
  ) {
    this.#ports = ports
    this.#key = key
    this.#file = file
    this.#used = state.used
    this.#pad = padOf(key)
    this.#free = state.free
    this.#receipts = state.receipts
    this.#papers = state.papers
  }

  /** Make the file of a vote in which at most `most` ballots can be cast. Durable when it resolves. */
  static async make(
    ports: Ports,
    path: string,
    key: Uint8Array,
    most: number,
  ): Promise<BallotFile> {
    const { files, world } = ports
    const slots = Math.max(slotStep, Math.ceil(most / slotStep) * slotStep)
    await unlessMissing(files.remove(path))
    const bytes = world.random(slotsAt + slots * slotBytes)
    bytes.set(padOf(key), usedAt)
    await files.writeNew(path, bytes)
    return BallotFile.open(ports, path, key)
  }

  /** Open it again; what was intended and not carried out is carried out. */
  static async open(ports: Ports, path: string, key: Uint8Array): Promise<BallotFile> {
    const file = await ports.files.openFile(path)
    const slots = Math.floor(((await file.size()) - slotsAt) / slotBytes)
    const pad = padOf(key)
    const used = (await file.read(usedAt, pad.length)).map((byte, at) => byte ^ (pad[at] ?? 0))
    const receipts = new Map<string, number>()
    const papers = new Set<string>()
    const free: number[] = []
    for (let slot = 0; slot < slots; slot += 1) {
      const ballot = readBallot(key, await file.read(slotsAt + slot * slotBytes, slotBytes))
      if (ballot === null) free.push(slot)
      else {
        receipts.set(ballot.receipt, slot)
        if (ballot.paper) papers.add(ballot.receipt)
      }
    }
    const opened = new BallotFile(ports, key, file, { used, free, receipts, papers })
    for (const place of [0, 1]) {
      const intent = openIntent(key, await file.read(place * intentBytes, intentBytes))
      if (intent === null) continue
      await opened.#apply(intent)
      await opened.#clear(place)
    }
    await file.sync()
    return opened
  }

  /** Whether it is a vote's file at all, and not one that was made empty. */
  get hasPlaces(): boolean {
    return this.#free.length + this.#receipts.size > 0
  }

  /** How many ballots are in. */
  get count(): number {
    return this.#receipts.size
  }

  /** How many of them were on paper. */
  get papers(): number {
    return this.#papers.size
  }

  isUsed(token: number): boolean {
    return ((this.#used[token >> 3] ?? 0) & (1 << (token & 7))) !== 0
  }

  /**
   * Cast a ballot with the token that stands at this place, below 1,024; null: it was handed in on paper, where each device
   * has one. Durable when it resolves to `received`; `onIn` is called before that, in the order in which ballots go in, and where the
   * disk fails midway later, when the ballot is carried out.
   */
  cast(token: number | null, ballot: FiledBallot, onIn?: OnIn): Promise<Cast> {
    return this.#inTurn(() => this.#cast(token, ballot, onIn))
  }

  /** Take in a ballot that was cast on another laptop, in the same place. Durable when it resolves; once, if it comes twice. */
  put(intent: Intent): Promise<'in' | 'wrong'> {
    return this.#inTurn(async () => {
      if (this.#unfinished !== null) await this.#carryOut(this.#unfinished)
      const { slot, token, sealed } = intent
      const ballot = sealed.length === slotBytes ? readBallot(this.#key, sealed) : null
      if (ballot === null) return 'wrong'
      if (this.isUsed(token)) return (await this.#holds(slot, ballot)) ? 'in' : 'wrong'
      if (!this.#free.includes(slot) || this.#receipts.has(ballot.receipt)) return 'wrong'
      await this.#goIn(intent)
      return 'in'
    })
  }

  /** The file as it is between two ballots. */
  bytes(): Promise<Uint8Array> {
    return this.#inTurn(async () => {
      if (this.#unfinished !== null) await this.#carryOut(this.#unfinished)
      return this.#file.read(0, await this.#file.size())
    })
  }

  /** Every ballot, ordered by its bytes: neither by when it came nor by where it lay, and without whether it was on paper. */
  async all(): Promise<readonly SlotBallot[]> {
    await this.#last
    if (this.#unfinished !== null) await this.#carryOut(this.#unfinished)
    const ballots: SlotBallot[] = []
    for (const slot of this.#receipts.values()) {
      const ballot = readBallot(this.#key, await this.#slotAt(slot))
      if (ballot === null) continue
      const { paper: _paper, ...published } = ballot
      ballots.push(published)
    }
    return ballots.toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1))
  }

  async close(): Promise<void> {
    await this.#last
    await this.#file.close()
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(run)
    this.#last = mine.catch(() => undefined)
    return mine
  }

  async #cast(given: number | null, ballot: FiledBallot, onIn?: OnIn): Promise<Cast> {
    // Nothing is answered before what was in already has its place: its intent would be written over.
    if (this.#unfinished !== null) await this.#carryOut(this.#unfinished)
    const slotOfReceipt = this.#receipts.get(ballot.receipt)
    // A sheet has no token that tells that it came before; whoever keys it in saw it anyway.
    if (given === null && (await this.#holds(slotOfReceipt, ballot))) return 'again'
    const token = given ?? this.#nextPaper()
    if (token === null) return 'full'
    if (this.isUsed(token)) return (await this.#holds(slotOfReceipt, ballot)) ? 'again' : 'used'
    if (slotOfReceipt !== undefined) return 'taken'
    if (this.#free.length === 0) return 'full'
    const at = below(this.#free.length, this.#ports.world)
    const slot = this.#free[at] ?? 0
    const intent = { slot, token, sealed: sealBallot(this.#key, ballot, this.#ports.world) }
    await this.#goIn(intent, onIn)
    return 'received'
  }

  async #goIn(intent: Intent, onIn: OnIn = () => undefined): Promise<void> {
    const place = this.#turn % 2
    await this.#write(place * intentBytes, sealedIntent(this.#key, intent, this.#ports.world))
    await this.#file.sync()
    // From here on the ballot is in, whatever happens.
    this.#turn += 1
    this.#unfinished = { place, intent, onIn }
    await this.#carryOut(this.#unfinished)
  }

  #nextPaper(): number | null {
    for (let token = firstPaper; token < endOfPapers; token += 1)
      if (!this.isUsed(token)) return token
    return null
  }

  async #carryOut({ place, intent, onIn }: Unfinished): Promise<void> {
    await this.#apply(intent)
    await this.#file.sync()
    await this.#clear(place)
    await this.#file.sync()
    this.#unfinished = null
    onIn(intent)
  }

  /** Whether this very ballot lies in a slot. */
  async #holds(slot: number | undefined, ballot: FiledBallot): Promise<boolean> {
    if (slot === undefined) return false
    const lies = openBallot(this.#key, await this.#slotAt(slot))
    return lies !== null && Buffer.compare(lies, padded(ballot)) === 0
  }

  #slotAt(slot: number): Promise<Uint8Array> {
    return this.#file.read(slotsAt + slot * slotBytes, slotBytes)
  }

  async #apply({ slot, token, sealed }: Intent): Promise<void> {
    const byte = token >> 3
    const bits = (this.#used[byte] ?? 0) | (1 << (token & 7))
    this.#used[byte] = bits
    const at = this.#free.indexOf(slot)
    if (at !== -1) this.#free.splice(at, 1)
    const ballot = readBallot(this.#key, sealed)
    if (ballot !== null) {
      this.#receipts.set(ballot.receipt, slot)
      if (ballot.paper) this.#papers.add(ballot.receipt)
    }
    await this.#write(slotsAt + slot * slotBytes, sealed)
    await this.#write(usedAt + byte, Uint8Array.of(bits ^ (this.#pad[byte] ?? 0)))
  }

  /** An intent joins a token to a slot: it is written over as soon as it is carried out. */
  #clear(place: number): Promise<void> {
    return this.#write(place * intentBytes, this.#ports.world.random(intentBytes))
  }

  #write(at: number, bytes: Uint8Array): Promise<void> {
    return writeAll(this.#file, at, bytes)
  }
}

/** Hides which bits are set; one byte is written for each ballot, so that no power cut tears it. */
const padOf = (key: Uint8Array): Uint8Array =>
  hkdf(sha256, key, undefined, new TextEncoder().encode('commonweave/used/1'), mostTokens / 8)
