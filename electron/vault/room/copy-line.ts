import * as v from 'valibot'
import { limits } from '#shared/sealed-log/limits.ts'
import type { LinkId } from '#shared/sealed-log/sync/effects.ts'
import { createOpener, createSealer } from '#shared/meetings/room/wire/sealed-line.ts'

/** Sends what was said to a link's other end. */
type Send = (link: LinkId, message: Uint8Array) => void

type Ends = { readonly link: LinkId; readonly mine: Uint8Array; readonly theirs: Uint8Array }

/** What two laptops say to each other once they have keys of their own; ends with the link it came about on. */
export class CopyLine<Said, Heard> {
  readonly link: LinkId
  readonly #send: Send
  readonly #schema: v.GenericSchema<unknown, Heard>
  readonly #seal: (text: string) => Uint8Array
  readonly #open: (sealed: Uint8Array) => string | null

  constructor({ link, mine, theirs }: Ends, schema: v.GenericSchema<unknown, Heard>, send: Send) {
    this.link = link
    this.#send = send
    this.#schema = schema
    this.#seal = createSealer(mine)
    this.#open = createOpener(theirs, limits.frameBytes)
  }

  say(word: Said): void {
    this.#send(this.link, marked(marks.sealed, this.#seal(JSON.stringify(word))))
  }

  /** What was said; null for anything else, after which nothing more can be understood. */
  read(sealed: Uint8Array): Heard | null {
    const text = this.#open(sealed)
    if (text === null) return null
    try {
      const read = v.safeParse(this.#schema, JSON.parse(text))
      return read.success ? read.output : null
    } catch {
      return null
    }
  }
}

/** The first byte of a message. */
export const marks = { greeting: 1, sealed: 2 } as const

export function marked(mark: number, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 1)
  whole[0] = mark
  whole.set(bytes, 1)
  return whole
}
