import type { Problem } from '#shared/contract/problem.ts'
import type { Help, HubFrame, LineFrame, Welcome } from '#shared/meetings/room/wire/phone-frames.ts'
import { type Invitation, PhoneLine } from '#shared/meetings/room/wire/phone-line.ts'
import { LineWatch } from './line-watch.ts'
import { type Ask, type Kept, readKept } from './room-kept.ts'
import type { RoomPorts, Socket } from './room-ports.ts'
import { beginning, type RoomState } from './room-state.ts'

/** Milliseconds until the meeting is looked for again, growing while it is not found. */
const firstWait = 400
const longestWait = 5_000
/** Milliseconds until what was refused for the moment is sent again. */
const sendAgainAfter = 1_000
/** Refusals that pass by themselves: nothing is given up for them. */
const passing: ReadonlySet<string> = new Set(['room-too-fast', 'room-not-saved', 'room-moved'])

/**
 * A phone in a meeting: finds it, comes back to its seat by itself, and keeps what was given until the meeting says that
 * it has it. Knows no browser; everything it needs is handed in.
 */
export class RoomClient {
  readonly #ports: RoomPorts
  readonly #invitation: Invitation
  readonly #addresses: string[]
  readonly #listeners = new Set<() => void>()
  #state: RoomState = beginning
  #kept: Kept
  #socket: Socket | null = null
  #line: PhoneLine | null = null
  #watch: LineWatch | null = null
  #tries = 0
  #stopWaiting: () => void = () => undefined
  #stopSending: () => void = () => undefined
  /** What is on its way and not yet answered. */
  #sent: number | null = null
  #isEnded = false

  /** `address`: of the room's socket, where the page came from. */
  constructor(ports: RoomPorts, invitation: Invitation, address: string) {
    this.#ports = ports
    this.#invitation = invitation
    this.#addresses = [address]
    this.#kept = readKept(ports.kept.read(), ports.random)
    this.#set({ unsent: this.#kept.unsent })
    this.#connect()
  }

  get state(): RoomState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Ask for something. It is kept here until the meeting has it, through a reload as well. */
  ask(ask: Ask): void {
    const n = this.#kept.n + 1
    const unsent = [...this.#kept.unsent, { n, ask }]
    this.#keep({ ...this.#kept, n, unsent })
    this.#set({ unsent, refused: null })
    this.#sendNext()
  }

  /** That a pause would be good. Not kept: where the meeting is away it has to be asked for again. */
  askForPause(help: Help | null): void {
    this.#set({ pauseHeard: false })
    this.#say({ kind: 'pause', help })
  }

  /** Forget what was refused. */
  understood(): void {
    this.#set({ refused: null })
  }

  /** Look for the meeting now; where this phone is in it, whether it is still there. */
  tryNow(): void {
    if (this.#isEnded) return
    if (this.#state.phase === 'in') {
      this.#watch?.askNow()
      return
    }
    this.#stopWaiting()
    this.#tries = 0
    this.#letGo()
    this.#connect()
  }

  close(): void {
    this.#isEnded = true
    this.#stopWaiting()
    this.#stopSending()
    this.#letGo()
  }

  #letGo(): void {
    const socket = this.#socket
    this.#watch?.end()
    this.#watch = null
    this.#line = null
    this.#socket = null
    socket?.close()
  }

  #connect(): void {
    const address = this.#addresses[this.#tries % this.#addresses.length] ?? ''
    this.#tries += 1
    const { random, language, after } = this.#ports
    let mine: Socket | null = null
    const isMine = () => mine !== null && this.#socket === mine
    const line: PhoneLine = new PhoneLine(
      {
        random,
        send: (bytes) => mine?.send(bytes),
        onFrame: (frame) => {
          if (!isMine()) return
          watch.heard()
          this.#hear(frame)
        },
        onNonsense: () => mine?.close(),
      },
      this.#invitation,
      { token: this.#kept.token, language: language() },
    )
    const watch = new LineWatch({
      after,
      ask: () => {
        line.say({ kind: 'ping' })
      },
      // No closing may ever come from there.
      onSilent: () => {
        if (isMine()) this.#lost(silent)
      },
    })
    mine = this.#ports.connect(address, {
      onOpen: () => {
        line.begin()
      },
      onBytes: (bytes) => {
        line.receive(bytes)
      },
      onClose: (code) => {
        if (isMine()) this.#lost(code)
      },
    })
    this.#socket = mine
    this.#line = line
    this.#watch = watch
  }

  #hear(frame: HubFrame): void {
    switch (frame.kind) {
      case 'welcome':
        this.#comeIn(frame)
        return
      case 'view': {
        const { view, next, notes = null, paper = null } = frame
        this.#set({ view, next, notes, paper, seenAt: this.#ports.ticks() })
        return
      }
      case 'words':
        this.#set({ words: frame.words })
        return
      case 'mine':
        this.#set({ mine: frame.mine })
        return
      case 'took':
        this.#noteBallot(frame.n)
        this.#answered(frame.n, null)
        return
      case 'refused':
        this.#set({ refused: frame.problem })
        if (passing.has(frame.problem.code)) this.#sendLater()
        else this.#answered(frame.n, frame.problem)
        return
      // That anything came is what was asked for.
      case 'pong':
        return
      case 'heard':
        this.#set({ pauseHeard: true })
        return
      case 'bye':
        if (frame.why === 'over' || frame.why === 'full') {
          this.#isEnded = true
          this.#set({ phase: frame.why })
        }
        // It would only take the place back, and so would the other.
        if (frame.why === 'elsewhere') this.#set({ phase: 'elsewhere' })
    }
  }

  /** What the meeting does not have yet is sent again; its count keeps it one. */
  #comeIn(welcome: Welcome): void {
    this.#tries = 0
    const addresses = [this.#addresses[0] ?? '', ...welcome.standbys.map(socketOf)]
    this.#addresses.splice(0, this.#addresses.length, ...addresses)
    // A phone whose store was emptied goes on where the meeting remembers it.
    const n = Math.max(this.#kept.n, welcome.took)
    // Ballots leave no count behind: each is asked about again.
    const unsent = this.#kept.unsent.filter(
      ({ n: count, ask }) => count > welcome.took || ask.kind === 'ballot',
    )
    this.#keep({ ...this.#kept, n, unsent })
    this.#set({ phase: 'in', welcome, unsent, refused: null })
    this.#sent = null
    this.#sendNext()
  }

  /** One after the other: the meeting takes in nothing that was counted before what it has. */
  #sendNext(): void {
    const [first] = this.#kept.unsent
    if (first === undefined || this.#state.phase !== 'in' || this.#sent === first.n) return
    this.#sent = first.n
    this.#say({ ...first.ask, n: first.n })
  }

  #sendLater(): void {
    this.#stopSending()
    this.#stopSending = this.#ports.after(sendAgainAfter, () => {
      this.#sent = null
      this.#sendNext()
    })
  }

  #noteBallot(n: number): void {
    const { ask } = this.#kept.unsent.find((one) => one.n === n) ?? {}
    if (ask?.kind === 'ballot') this.#ports.onBallotIn(ask)
  }

  #answered(n: number, problem: Problem | null): void {
    const unsent = this.#kept.unsent.filter((one) => one.n !== n)
    const asked = this.#kept.unsent.find((one) => one.n === n)
    this.#keep({ ...this.#kept, unsent })
    this.#set({ unsent, ...(asked !== undefined && { answered: { ask: asked.ask, problem } }) })
    this.#sendNext()
  }

  #lost(code: number): void {
    this.#letGo()
    if (this.#isEnded || this.#state.phase === 'elsewhere') return
    if (code === wrongCode && this.#state.welcome === null) {
      this.#set({ phase: 'wrong-code' })
      return
    }
    this.#set({ phase: 'away' })
    const wait = Math.min(longestWait, firstWait * 2 ** Math.min(this.#tries, 5))
    this.#stopWaiting = this.#ports.after(wait, () => {
      this.#connect()
    })
  }

  #say(frame: LineFrame): void {
    if (this.#state.phase === 'in') this.#line?.say(frame)
  }

  #keep(kept: Kept): void {
    this.#kept = kept
    this.#ports.kept.write(JSON.stringify(kept))
  }

  #set(change: Partial<RoomState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** The hub's close code for a secret that is wrong or missing. */
const wrongCode = 4401
/** For a line nobody closed: it says nothing any more. */
const silent = 1006

const socketOf = (page: string): string => `${page.replace(/^http/, 'ws')}room`
