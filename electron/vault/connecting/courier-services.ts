import { Refusal } from '#shared/contract/problem.ts'
import { coalitionOf, type Call, type Carrier, type Opener } from '../call.ts'
import { oneItemView } from '../coalition/one-item-view.ts'
import type { CourierDesk } from './courier-desk.ts'

type CourierCommand = 'courier/ask' | 'courier/tell'

/** The courier page's side of direct connections. */
export const courierServices: { readonly [C in CourierCommand]: Carrier<C> } = {
  'courier/ask': async (call, { courier, session }) => ({
    orders: await deskOf(call).ask({ id: courier, session }),
  }),
  'courier/tell': async (call, { courier, session, reports }) => {
    await deskOf(call).tell({ id: courier, session }, reports)
    return {}
  },
}

/** While a courier page watches its place it is offered for work; when it leaves, for whatever reason, it is gone. */
export const courierPlaceView: Opener<'courier/place'> = (call, { courier }) => {
  const desk = call.vault.links?.courierOf(coalitionOf(call).id) ?? null
  if (desk === null) return oneItemView('place', () => ({ state: 'off' }) as const, [])
  const offer = desk.offer(courier)
  const view = oneItemView('place', offer.place, [(refresh) => desk.changed.on(refresh)])
  return {
    ...view,
    close: () => {
      view.close()
      offer.leave()
    },
  }
}

function deskOf(call: Call): CourierDesk {
  const desk = call.vault.links?.courierOf(coalitionOf(call).id) ?? null
  if (desk === null) throw new Refusal('courier-gone')
  return desk
}
