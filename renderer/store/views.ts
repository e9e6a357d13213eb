import type { VaultLink } from '#shared/contract/link.ts'
import type { ViewItem, ViewName, ViewParams } from '#shared/contract/table.ts'
import { createView, type View } from './view.ts'

/** Opens views of one coalition; the same name and parameters always give the same view. */
export type Views = {
  readonly open: <V extends ViewName>(name: V, params: ViewParams<V>) => View<ViewItem<V>>
}

/** Every view's own drawer, so that what is taken out of it has that view's type. */
type Opened = { [V in ViewName]?: { [key: string]: View<ViewItem<V>> } }

export function createViews(link: VaultLink): Views {
  const opened: Opened = {}
  return {
    open(name, params) {
      const drawer: Opened[typeof name] = opened[name] ?? {}
      opened[name] = drawer
      const key = JSON.stringify(params, Object.keys(params).toSorted())
      return (drawer[key] ??= createView((sink) => link.watch(name, params, sink)))
    },
  }
}
