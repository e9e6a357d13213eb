import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'
import type { World } from '../clock.ts'
import type { HubClient } from './hub-client.ts'
import { troubleOf, waitAfter, type LinkTrouble } from './link-state.ts'

/** Milliseconds a link has to last before the waiting starts from the beginning again. */
const lastingAfter = 30_000
/** Milliseconds an address has to show who it is. */
const proofWithin = 10_000

/** One address a coalition is to be linked with: dialled again and again, ever more rarely, until it is given up. */
export class DialledLink {
  readonly url: string
  /** The link of the present try. */
  link = 0
  trouble: LinkTrouble | null = null
  readonly #hub: HubClient
  readonly #world: World
  readonly #onChange: () => void
  #failures = 0
  #openedAt: number | null = null
  #stopTimer: (() => void) | null = null
  #isOver = false

  constructor(url: string, hub: HubClient, world: World, onChange: () => void) {
    this.url = url
    this.#hub = hub
    this.#world = world
    this.#onChange = onChange
  }

  dial(): void {
    this.#stopTimer?.()
    this.trouble = null
    this.#openedAt = null
    this.link = this.#hub.dial(this.url, (code) => {
      this.closed(code)
    })
    this.#stopTimer = this.#world.after(proofWithin, () => {
      this.#hub.hangUp(this.link, closeCodes.unproven)
    })
    this.#onChange()
  }

  /** The other end has shown that it belongs here. */
  proven(): void {
    this.#stopTimer?.()
    this.#stopTimer = null
    this.#openedAt = this.#world.ticks()
    this.#onChange()
  }

  /** Say why the link will be closed, where its code would not tell. */
  blame(trouble: LinkTrouble): void {
    this.trouble = trouble
  }

  closed(code: number): void {
    this.#stopTimer?.()
    this.#stopTimer = null
    if (this.#isOver) return
    const lasted = this.#openedAt === null ? 0 : this.#world.ticks() - this.#openedAt
    this.#failures = lasted >= lastingAfter ? 1 : this.#failures + 1
    this.trouble ??= troubleOf(code)
    const chance = (this.#world.random(1)[0] ?? 0) / 255
    this.#stopTimer = this.#world.after(waitAfter(this.trouble, this.#failures, chance), () => {
      this.dial()
    })
    this.#onChange()
  }

  giveUp(): void {
    this.#isOver = true
    this.#stopTimer?.()
    this.#hub.hangUp(this.link, closeCodes.goingAway)
  }
}
