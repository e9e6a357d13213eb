import type { AgendaItem } from '../agenda.ts'
import { activities } from '../activities/all.ts'
import type { Machine, Text } from '../activities/machine.ts'
import { settingsOf } from '../activities/registry.ts'
import type { Step } from './values.ts'

export type Sources = {
  /** What was gathered in this room so far. */
  readonly gathered: readonly Text[]
  /** Ideas on the coalition's board. */
  readonly board: readonly Text[]
}

/** An item of the agenda as a step to run: its settings with defaults, and the words it begins with. Null where its settings cannot be read. */
export function stepOf(
  item: Pick<AgendaItem, 'id' | 'activity' | 'title' | 'prompt' | 'minutes' | 'settings'>,
  machines: ReadonlyMap<string, Machine>,
  sources: Sources,
): Step | null {
  const { id, activity, title, prompt, minutes } = item
  const plan = activities.of(activity)
  const settings = plan === null ? item.settings : settingsOf(plan, item.settings)
  if (settings === null) return null
  const source = machines.get(activity)?.source(settings) ?? null
  const words = source === null ? {} : { items: sources[source] }
  return { id, activity, title, prompt, minutes, settings: { ...settings, ...words } }
}
