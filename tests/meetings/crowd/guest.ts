import { RoomClient } from '#renderer/guest/room-client.ts'
import type { Ask } from '#renderer/guest/room-kept.ts'
import type { RoomPorts } from '#renderer/guest/room-ports.ts'
import type { RoomState } from '#renderer/guest/room-state.ts'
import { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import type { Invitation } from '#shared/meetings/room/wire/phone-line.ts'
import * as v from 'valibot'
import type { Act, Answer } from './crowd-words.ts'

/** Refusals after which a phone tries again by itself. */
const passing: readonly (string | undefined)[] = ['room-too-fast', 'room-not-saved', 'room-moved']

type Asked = {
  readonly receipt: string | null
  wasAway: boolean
  readonly done: (answer: Answer) => void
}

/** Somebody with a phone: the page's own client, and somebody who does what they see there. */
export class Guest {
  readonly name: string
  readonly client: RoomClient
  readonly #random: RoomPorts['random']
  readonly #asked = new Map<number, Asked>()
  readonly #waiting = new Set<() => void>()
  #seen: RoomState['refused'] = null
  #because: string | null = null

  constructor(name: string, ports: RoomPorts, invitation: Invitation, address: string) {
    this.name = name
    this.#random = ports.random
    this.client = new RoomClient(ports, invitation, address)
    this.client.subscribe(() => {
      this.#look()
    })
  }

  /** Resolves once what the phone shows is so. */
  until<T>(read: (state: RoomState) => T | null): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = read(this.client.state)
        if (found === null) return
        this.#waiting.delete(look)
        resolve(found)
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** Does something in the step of this title, once the phone shows it; also where it has lost the meeting by then. */
  async act(title: string, act: Act): Promise<Answer> {
    const step = await this.until(({ view }) =>
      view?.step?.title === title && view.step.phase === 'running' ? view.step : null,
    )
    switch (act.do) {
      case 'give':
        return this.ask({ kind: 'give', step: step.id, input: act.input })
      case 'pass':
        return this.ask({ kind: 'pass', step: step.id })
      case 'ballot': {
        const receipt = Buffer.from(this.#random(8)).toString('hex')
        const { options } = v.parse(voteShapes.seen, step.seen).setup
        const marks = Object.fromEntries(
          options.flatMap(({ id }, at) => {
            const mark = act.marks[at] ?? 0
            return mark > 0 ? [[id, mark]] : []
          }),
        )
        const ballot = { step: step.id, card: null, receipt, marks, passed: act.passed }
        return this.ask({ kind: 'ballot', ...ballot }, receipt)
      }
    }
  }

  /** Resolves when the meeting has said what became of it. */
  ask(ask: Ask, receipt: string | null = null): Promise<Answer> {
    return new Promise((done) => {
      this.client.ask(ask)
      const n = this.client.state.unsent.at(-1)?.n ?? 0
      this.#asked.set(n, { receipt, wasAway: this.client.state.phase === 'away', done })
    })
  }

  #look(): void {
    const { unsent, refused, welcome, phase } = this.client.state
    if (refused !== this.#seen) {
      this.#seen = refused
      this.#because = refused === null || passing.includes(refused.code) ? null : refused.code
    }
    for (const [n, asked] of this.#asked) {
      if (phase === 'away') asked.wasAway = true
      if (unsent.some((one) => one.n === n)) continue
      this.#asked.delete(n)
      const { receipt, wasAway, done } = asked
      const seat = welcome?.seat ?? ''
      done({ guest: this.name, seat, n, code: this.#because, receipt, wasAway })
      this.#because = null
    }
    for (const look of this.#waiting) look()
  }
}
