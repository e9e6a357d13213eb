import type * as v from 'valibot'
import { checkedInput } from './checked.ts'
import { type FrameFromPage, type FrameFromVault, readFrameFromPage } from './frames.ts'
import type { VaultLink } from './link.ts'
import type { Pipe } from './pipe.ts'
import { problem, type Problem, Refusal } from './problem.ts'
import { type CommandName, commands, type ViewName, views } from './table.ts'
import { createViewFeed } from './view-feed.ts'

/** So many views may be watched, and commands be under way, over one pipe; a page needs a dozen. */
const mostViews = 200
const mostCommands = 500

export type ServeOptions = {
  /** Runs a function soon, once: changes until then travel together. At the end of the current turn unless told otherwise. */
  readonly later?: (flush: () => void) => void
  /** Hears of errors that are no Refusal; the page is only told that something failed. */
  readonly onFault?: (error: unknown) => void
}

/**
 * The vault's end of a pipe. Every frame is checked before anything looks at it, every name and every input against
 * the table: what is no frame is dropped, what is not in the table is refused. Never throws, whatever comes in.
 * Returns how to stop; a pipe that closes stops by itself.
 */
export function serveFrames(vault: VaultLink, pipe: Pipe, options: ServeOptions = {}): () => void {
  const later = options.later ?? ((flush) => void Promise.resolve().then(flush))
  const watched = new Map<number, () => void>()
  const running = new Set<number>()
  let open = true

  const say = (frame: FrameFromVault) => {
    if (open) pipe.send(JSON.stringify(frame))
  }
  const problemOf = (error: unknown): Problem => {
    if (error instanceof Refusal) return error.problem
    options.onFault?.(error)
    return problem('vault-failed')
  }

  async function run(frame: Extract<FrameFromPage, { t: 'command' }>): Promise<void> {
    const { n, at, name, input } = frame
    if (running.has(n)) return
    if (running.size >= mostCommands) {
      say({ t: 'refused', n, problem: problem('too-much-at-once') })
      return
    }
    running.add(n)
    try {
      const output = await runChecked(vault.within(at), name, input)
      say({ t: 'done', n, output })
    } catch (error) {
      say({ t: 'refused', n, problem: problemOf(error) })
    } finally {
      running.delete(n)
    }
  }

  function watch(frame: Extract<FrameFromPage, { t: 'watch' }>): void {
    const { n, at, name, params } = frame
    if (watched.has(n)) return
    if (watched.size >= mostViews) {
      say({ t: 'failed', n, problem: problem('too-much-at-once') })
      return
    }
    const feed = createViewFeed(n, (text) => open && pipe.send(text), later)
    watched.set(n, feed.close)
    try {
      const stop = watchChecked(vault.within(at), name, params, feed)
      watched.set(n, () => {
        feed.close()
        stop()
      })
    } catch (error) {
      watched.delete(n)
      feed.fail(problemOf(error))
    }
  }

  function leave(n: number): void {
    const stop = watched.get(n)
    watched.delete(n)
    stop?.()
  }

  function stop(): void {
    open = false
    for (const n of watched.keys()) leave(n)
  }

  pipe.onMessage((text) => {
    const frame = open ? readFrameFromPage(text) : null
    if (frame === null) return
    switch (frame.t) {
      case 'command':
        void run(frame)
        break
      case 'watch':
        watch(frame)
        break
      case 'leave':
        leave(frame.n)
        break
    }
  })
  pipe.onClose(stop)
  return stop
}

function runChecked(vault: VaultLink, name: string, input: unknown): Promise<unknown> {
  if (!isCommand(name)) return Promise.reject(new Refusal('unknown-command', { name }))
  return giveCommand(vault, name, input)
}

async function giveCommand<C extends CommandName>(vault: VaultLink, name: C, input: unknown) {
  assertFits(commands[name].input, input)
  return vault.run(name, input)
}

function watchChecked(
  vault: VaultLink,
  name: string,
  params: unknown,
  feed: Parameters<VaultLink['watch']>[2],
): () => void {
  if (!isView(name)) throw new Refusal('unknown-view', { name })
  return openView(vault, name, params, feed)
}

function openView<V extends ViewName>(
  vault: VaultLink,
  name: V,
  params: unknown,
  feed: Parameters<VaultLink['watch']>[2],
): () => void {
  assertFits(views[name].params, params)
  return vault.watch(name, params, feed)
}

/** The input goes on as it came: the vault checks it again where it uses it, and takes from that what the schema made of it. */
function assertFits<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): asserts input is v.InferInput<S> {
  checkedInput(schema, input)
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
const isView = (name: string): name is ViewName => Object.hasOwn(views, name)
