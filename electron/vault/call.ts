import type * as v from 'valibot'
import type { LiveView } from '#shared/contract/live.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type {
  CommandName,
  commands,
  CommandOutput,
  ViewItem,
  ViewName,
  views,
} from '#shared/contract/table.ts'
import type { Coalition } from './coalition/coalition.ts'
import type { Vault } from './vault.ts'

/** One command or view being asked for: by which window, about which coalition. */
export type Call = {
  readonly vault: Vault
  readonly window: string
  readonly coalition: Coalition | null
}

export type Parsed<C extends CommandName> = v.InferOutput<(typeof commands)[C]['input']>
export type ParsedParams<V extends ViewName> = v.InferOutput<(typeof views)[V]['params']>

/** How one command is carried out. */
export type Carrier<C extends CommandName> = (
  call: Call,
  input: Parsed<C>,
) => Promise<CommandOutput<C>>

/** How one view is opened. */
export type Opener<V extends ViewName> = (
  call: Call,
  params: ParsedParams<V>,
) => LiveView<ViewItem<V>>

/** The coalition a call speaks of; refuses where it speaks of none. */
export function coalitionOf({ coalition }: Call): Coalition {
  if (coalition === null) throw new Refusal('no-coalition')
  return coalition
}
