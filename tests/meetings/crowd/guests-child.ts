import type { Answer, CrowdAnswers, CrowdOrder, Way } from './crowd-words.ts'
import { flood } from './flood.ts'
import { Guest } from './guest.ts'
import { nodePorts } from './node-ports.ts'
import { echoAll, tapAll } from './taps.ts'

/*
 * Run as a process of its own (crowd.ts): people with phones, over the real protocol and with the page's own client. What
 * they are to do comes as orders; each is answered once, when all of them have done it.
 */
const guests = new Map<string, Guest>()
let stopFlood = () => {}

function bring({ host, kind, secret, from = [] }: Way, names: readonly string[]) {
  const origin = `http://${host}`
  return Promise.all(
    names.map(async (name, at) => {
      const ports = nodePorts(origin, from[at % from.length] ?? null)
      const invitation = { kind, secret: new Uint8Array(Buffer.from(secret, 'hex')) }
      const guest = new Guest(name, ports, invitation, `ws://${host}/room`)
      guests.set(name, guest)
      await guest.until(({ phase, view }) => (phase === 'in' && view !== null ? phase : null))
      return name
    }),
  )
}

function actAll({ title, acts }: Extract<CrowdOrder, { kind: 'act' }>) {
  return Promise.all(
    acts.map(async ([name, act]): Promise<Answer> => {
      const guest = guests.get(name)
      if (guest === undefined) throw new Error(`${name} is not here`)
      return guest.act(title, act)
    }),
  )
}

function obey(order: CrowdOrder): Promise<CrowdAnswers[CrowdOrder['kind']]> {
  const all = [...guests.values()]
  switch (order.kind) {
    case 'come':
      return bring(order.way, order.guests)
    case 'act':
      return actAll(order)
    case 'tap':
      return tapAll(all, order.taps, order.answers)
    case 'echo':
      return echoAll(order.address, all.length, order.taps)
    case 'flood':
      stopFlood()
      if (order.on) stopFlood = flood(order.way)
      return Promise.resolve(null)
    case 'over':
      return Promise.all(
        all.map((guest) => guest.until(({ phase }) => (phase === 'over' ? guest.name : null))),
      )
    case 'leave':
      for (const { client } of all) client.close()
      guests.clear()
      return Promise.resolve(null)
  }
}

process.on('message', ({ id, order }: { readonly id: number; readonly order: CrowdOrder }) => {
  void obey(order).then((answer) => process.send?.({ id, answer }))
})
process.on('disconnect', () => {
  process.exit(0)
})
