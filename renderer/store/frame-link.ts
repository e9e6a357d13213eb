import type { VaultLink } from '#shared/contract/link.ts'
import { type FrameFromPage, readFrameFromVault } from '#shared/contract/frames.ts'
import type { Pipe } from '#shared/contract/pipe.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { createAsked } from './asked.ts'
import { createTopic } from './topic.ts'
import { createWatching } from './watching.ts'

/** `opening` at first; `lost` while a pipe that was open is being opened again. */
export type Connection = 'opening' | 'open' | 'lost'

export type FrameLink = {
  readonly link: VaultLink
  readonly connection: () => Connection
  readonly onConnection: (listener: () => void) => () => void
  readonly close: () => void
}

export type FrameLinkOptions = {
  /** Opens a pipe; rejects where none can be had now. */
  readonly open: () => Promise<Pipe>
  /** Waits before the next try; `tries` counts from 1 since the pipe was lost. */
  readonly wait?: (tries: number) => Promise<void>
}

/**
 * A link to the vault over pipes that may break. When one closes, commands under way reject with `link-lost` (they may
 * or may not have been carried out), a new pipe is opened, and views are watched again: a page sees only what differs.
 */
export function createFrameLink({ open, wait = waitLonger }: FrameLinkOptions): FrameLink {
  let pipe: Pipe | null = null
  let state: Connection = 'opening'
  let closed = false
  let last = 0
  const topic = createTopic()
  const held: FrameFromPage[] = []

  const nextNumber = () => (last += 1)
  const send = (frame: FrameFromPage) => {
    if (pipe !== null) pipe.send(JSON.stringify(frame))
    else if (frame.t === 'command' && state === 'opening') held.push(frame)
  }
  const asked = createAsked(nextNumber, send)
  const watching = createWatching(nextNumber, send)

  function become(next: Connection): void {
    state = next
    topic.tell()
  }

  function hear(text: string): void {
    const frame = readFrameFromVault(text)
    if (frame === null) return
    switch (frame.t) {
      case 'done':
        asked.done(frame.n, frame.output)
        break
      case 'refused':
        asked.refused(frame.n, frame.problem)
        break
      case 'items':
        watching.items(frame.n, frame.items, frame.last)
        break
      case 'change':
        watching.change(frame.n, frame.set, frame.gone)
        break
      case 'failed':
        watching.failed(frame.n, frame.problem)
        break
    }
  }

  function lose(): void {
    if (closed || pipe === null) return
    pipe = null
    asked.lost()
    become('lost')
    void connect()
  }

  async function connect(): Promise<void> {
    for (let tries = 1; !closed; tries += 1) {
      const opened = await open().catch(() => null)
      if (opened === null) {
        await wait(tries)
        continue
      }
      if (closed) {
        opened.close()
        return
      }
      pipe = opened
      opened.onMessage(hear)
      opened.onClose(lose)
      watching.again()
      for (const frame of held.splice(0)) send(frame)
      become('open')
      return
    }
  }

  const linkAt = (at: string | null): VaultLink => ({
    within: linkAt,
    run: (name, input) =>
      state === 'lost' || closed
        ? Promise.reject(new Refusal('link-lost'))
        : asked.ask(at, name, input),
    watch: (name, params, sink) => watching.watch(at, name, params, sink),
  })

  void connect()
  return {
    link: linkAt(null),
    connection: () => state,
    onConnection: topic.subscribe,
    close() {
      closed = true
      asked.lost()
      pipe?.close()
      pipe = null
    },
  }
}

/** A quarter of a second at first, then twice as long each time, up to five seconds. */
function waitLonger(tries: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.min(5_000, 125 * 2 ** Math.min(tries, 10)))
  })
}
