import type { ViewItem } from '#shared/contract/table.ts'
import { addressWords } from '#shared/links/address.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import { coalitionOf, type Opener } from '../call.ts'
import { keyedView } from '../coalition/one-item-view.ts'
import type { Connections } from './connections.ts'

type Item = ViewItem<'links'>

const noDoor: Item = { kind: 'door', state: 'none', addresses: [], problem: null }
const noCourier: Item = { kind: 'courier', state: 'off', bytes: { in: 0, out: 0 } }

/** The door, the courier and every link of a coalition. */
export const linksView: Opener<'links'> = (call) => {
  const { id } = coalitionOf(call)
  const { links } = call.vault
  if (links === null)
    return keyedView(
      () =>
        new Map<string, Item>([
          ['door', noDoor],
          ['courier', noCourier],
        ]),
      [],
    )
  return keyedView(() => itemsOf(links, id), [(refresh) => links.changed.on(refresh)])
}

function itemsOf(links: Connections, id: SpaceId): ReadonlyMap<string, Item> {
  const courier = links.courierOf(id)
  const direct = courier?.links() ?? []
  return new Map<string, Item>([
    ['door', doorItem(links)],
    ['courier', courier === null ? noCourier : courierItem(courier)],
    ...links.desk
      .linksOf(id)
      .map((link) => [`${link.way} ${link.address}`, { kind: 'link', ...link }] as const),
    ...direct.map(
      ({ link, phase }) =>
        [`direct ${String(link)}`, { kind: 'link', way: 'direct', address: '', phase }] as const,
    ),
  ])
}

function doorItem({ door: { state } }: Connections): Item {
  const urls = state.kind === 'open' ? state.urls : []
  return {
    kind: 'door',
    state: state.kind,
    addresses: urls.map((url) => {
      const words = addressWords(url)
      return { url, words: words && [...words] }
    }),
    problem: state.kind === 'stuck' ? state.problem : null,
  }
}

const courierItem = (courier: NonNullable<ReturnType<Connections['courierOf']>>): Item => ({
  kind: 'courier',
  state: courier.isWorking ? 'working' : 'none',
  bytes: courier.bytes,
})
