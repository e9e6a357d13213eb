import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { ViewItem, ViewName } from '#shared/contract/table.ts'
import type { Settings } from '#shared/contract/workspace.ts'

type Items = { [V in ViewName]?: ReadonlyMap<string, ViewItem<V>> }

/** Views that no room's document holds, with a made-up coalition in them. */
export type MadeUp = {
  readonly view: (name: ViewName) => LiveView<unknown> | undefined
  /** Show something else in one of them. */
  readonly set: <V extends ViewName>(name: V, items: ReadonlyMap<string, ViewItem<V>>) => void
  readonly save: (change: { readonly [K in keyof Settings]?: Settings[K] | undefined }) => object
}

export const coalitionId = 'c'.repeat(32)

const device = (letter: string, heard: number | null, here = false) => ({
  id: letter.repeat(64),
  name: 'Laptop',
  here,
  heard,
})

const names = ['Marisol Vega', 'DeShawn Carter', 'Bea Lindqvist', 'Huda Salim', 'Oralee Banks']

/** The made-up others, one in each of these rooms; beyond the fourth they are numbered. */
export function othersHere(
  rooms: readonly ViewItem<'presence/people'>['places'][number]['room'][],
): Map<string, ViewItem<'presence/people'>> {
  return new Map(
    rooms.map((room, before) => {
      const at = before + 1
      const person = String(at % 10).repeat(32)
      const name = names[at] ?? `Neighbor ${String(at)}`
      const places = [{ room, record: null, title: null, holds: null }]
      return [person, { person, name, color: (at % 6) + 1, places }]
    }),
  )
}

function madeUpItems(me: string, now: number): Items {
  const id = (at: number) => (at === 0 ? me : String(at).repeat(32))
  const members = names.map((name, at) => ({
    id: id(at),
    name,
    role: at === 0 ? ('founder' as const) : ('member' as const),
    color: at + 1,
    me: at === 0,
    invited: false,
    devices: [device('abdef'[at] ?? 'a', at === 0 || at > 3 ? null : now, at === 0)],
  }))
  const name = 'Riverbend Community Resilience Coalition'
  return {
    coalitions: new Map([
      [
        coalitionId,
        {
          id: coalitionId,
          name,
          person: names[0] ?? '',
          state: 'ready' as const,
          sample: false,
          opened: 2,
        },
      ],
      [
        'd'.repeat(32),
        {
          id: 'd'.repeat(32),
          name: 'Elm Street Neighbors',
          person: names[0] ?? '',
          state: 'waiting' as const,
          sample: false,
          opened: 1,
        },
      ],
    ]),
    coalition: new Map([
      ['coalition', { id: coalitionId, name, me, device: 'a'.repeat(64), steward: true }],
    ]),
    'people/members': new Map(members.map((member) => [member.id, member])),
    'people/invites': new Map(),
    'presence/people': new Map(),
    'presence/here': new Map(),
    'records/set-aside': new Map(),
    status: new Map([
      ['status', { disk: 'saved' as const, nearby: 3, others: 3, ahead: 0, heard: null }],
    ]),
    settings: new Map([
      [
        'settings',
        {
          language: null,
          theme: 'light',
          density: 'comfortable',
          textSize: 100,
          presence: 'shown',
          motion: 'system',
          letterKeys: 'on',
        },
      ],
    ]),
  }
}

export function createMadeUp(me: string, now: number = Date.now()): MadeUp {
  const items: Items = madeUpItems(me, now)
  const changed = createListeners<ViewName>()

  function set<V extends ViewName>(name: V, next: ReadonlyMap<string, ViewItem<V>>): void {
    items[name] = next as Items[V]
    changed.publish({ set: [[name, name]], gone: [] })
  }

  return {
    view(name) {
      if (items[name] === undefined) return undefined
      let shown: ReadonlyMap<string, unknown> = items[name]
      return {
        items: () => shown,
        subscribe: (listener) =>
          changed.subscribe(({ set: [[moved] = ['']] }) => {
            if (moved !== name) return
            const before = shown
            shown = items[name] ?? new Map()
            listener({
              set: [...shown],
              gone: [...before.keys()].filter((key) => !shown.has(key)),
            })
          }),
        close: () => {},
      }
    },
    set,
    save(change) {
      const settings = items.settings?.get('settings')
      if (settings) set('settings', new Map([['settings', { ...settings, ...change } as Settings]]))
      return {}
    },
  }
}
