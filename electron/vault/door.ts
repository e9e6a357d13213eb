import { checkedInput } from '#shared/contract/checked.ts'
import type { VaultLink, ViewSink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Who } from '#shared/contract/row.ts'
import { commands, views, type ViewItem, type ViewName } from '#shared/contract/table.ts'
import type { Call, Opener } from './call.ts'
import { carriers } from './carriers.ts'
import type { Coalition } from './coalition/coalition.ts'
import { toldOf } from './disk/file-error.ts'
import { openers } from './openers.ts'
import type { Vault } from './vault.ts'
import { problemOf, Watch } from './watch.ts'

/** The one way into the vault: checks who asks and what comes in, for commands and views alike. */
export function createDoor(vault: Vault, window: string, at: string | null): VaultLink {
  const callFor = async (who: Who): Promise<Call> => {
    const coalition = at === null ? null : await vault.coalition(at)
    if (who !== 'anyone' && coalition === null) throw new Refusal('no-coalition')
    await coalition?.ready()
    return { vault, window, coalition }
  }
  return {
    within: (coalition) => createDoor(vault, window, coalition),
    run: async (name, input) => {
      const row = commands[name]
      const parsed = checkedInput<(typeof commands)[typeof name]['input']>(row.input, input)
      try {
        const call = await callFor(row.who)
        if (call.coalition !== null) checkMay(row.who, call.coalition)
        return await carriers[name](call, parsed)
      } catch (cause) {
        throw toldOf(cause)
      }
    },
    watch: (name, params, sink) => {
      const parsed = checkedInput<(typeof views)[typeof name]['params']>(views[name].params, params)
      return startWatch(views[name].who, (call) => openers[name](call, parsed), sink)
    },
  }

  /** A coalition may still be opening: the watch begins when it is there, unless it was left before. */
  function startWatch<V extends ViewName>(
    who: Who,
    open: (call: Call) => ReturnType<Opener<V>>,
    sink: ViewSink<ViewItem<V>>,
  ): () => void {
    let left = false
    let stop = () => {
      left = true
    }
    void callFor(who)
      .then((call) => {
        if (left) return
        const watch = new Watch(() => open(call), sink)
        const stopFollowing = call.coalition?.reopened.on(() => {
          watch.stop()
          watch.start()
        })
        stop = () => {
          stopFollowing?.()
          watch.stop()
        }
        watch.start()
      })
      .catch((cause: unknown) => {
        if (!left) sink.fail(problemOf(cause))
      })
    return () => {
      stop()
    }
  }
}

/** Views may be read by who is no longer in: nothing that is shown here is taken away. Commands may not be given. */
function checkMay(who: Who, coalition: Coalition): void {
  if (who === 'anyone') return
  if (!coalition.space.replica.isIn()) throw new Refusal('not-a-member')
  if (who === 'steward' && !coalition.isSteward) throw new Refusal('only-stewards')
}
