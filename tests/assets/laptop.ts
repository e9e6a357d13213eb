import * as Y from 'yjs'
import { storedAssets } from '#shared/assets/stored.ts'
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  ViewItem,
  ViewName,
  ViewParams,
} from '#shared/contract/table.ts'
import { commands } from '#shared/contract/table.ts'
import * as v from 'valibot'
import { assetHandlers } from '#shared/assets/commands.ts'
import { assetViewers } from '#shared/assets/views.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'
import { watched } from '../support/watched.ts'

type Doable = keyof typeof assetHandlers & CommandName
type Seeable = keyof typeof assetViewers & ViewName

/** One laptop with the asset map: commands are checked by their schemas as the vault checks them, views are followed as a page does. */
export function openLaptop(person: string) {
  const desk: TestDesk = openDesk(person.repeat(32).slice(0, 32))
  const run = <C extends Doable>(name: C, input: CommandInput<C>): CommandOutput<C> => {
    const row = commands[name]
    const checked: unknown = v.parse(row.input as v.GenericSchema, input)
    const handle = assetHandlers[name] as (at: TestDesk, given: unknown) => unknown
    return v.parse(row.output as v.GenericSchema, handle(desk, checked)) as CommandOutput<C>
  }
  const watch = <V extends Seeable>(name: V, params: ViewParams<V>) => {
    const view = assetViewers[name] as (
      shelf: TestDesk,
      given: unknown,
    ) => Parameters<typeof watched<ViewItem<V>>>[0]
    return watched(view(desk, params))
  }
  const one = (id: string) => watch('assets/one', { id }).items.get(id)
  const names = () =>
    [...watch('assets/list', {}).items.values()].map((item) => item.name).toSorted()
  return { desk, run, watch, one, names }
}

/** A record as the document keeps it, to look at or to plant something in. */
export function storedRecord(laptop: Laptop, id: string): Y.Map<unknown> {
  const stored = storedAssets(laptop.desk.read('assets')).get(id)
  if (!(stored instanceof Y.Map)) throw new Error(`no record ${id}`)
  return stored
}

export type Laptop = ReturnType<typeof openLaptop>
