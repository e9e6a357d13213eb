import type { ViewChange } from './live.ts'
import type { Problem } from './problem.ts'
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  ViewItem,
  ViewName,
  ViewParams,
} from './table.ts'

/** Where a view's items go: first in chunks until `last`, then only changes. */
export type ViewSink<T> = {
  readonly items: (chunk: readonly (readonly [key: string, item: T])[], last: boolean) => void
  readonly change: (change: ViewChange<T>) => void
  readonly fail: (problem: Problem) => void
}

/** How a page, the command line or a test speaks with the vault: commands in, views out. */
export type VaultLink = {
  /** The same link, speaking of one coalition; null speaks of none (welcome, settings). */
  readonly within: (coalition: string | null) => VaultLink
  /** Rejects with a Refusal; then nothing of the command was done. Resolves once the change is durable. */
  readonly run: <C extends CommandName>(
    name: C,
    input: CommandInput<C>,
  ) => Promise<CommandOutput<C>>
  /** Watch a view until the returned function is called. */
  readonly watch: <V extends ViewName>(
    name: V,
    params: ViewParams<V>,
    sink: ViewSink<ViewItem<V>>,
  ) => () => void
}
