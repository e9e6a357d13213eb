import { Refusal } from '#shared/contract/problem.ts'
import { readAddress } from '#shared/links/address.ts'
import { coalitionOf, type Call, type Carrier } from '../call.ts'
import type { Connections } from './connections.ts'

type LinkCommand = 'links/door' | 'links/connect' | 'links/disconnect'

/** Addresses kept for one coalition at most. */
const mostKept = 20

/** Commands about the ways to other computers. */
export const linkServices: { readonly [C in LinkCommand]: Carrier<C> } = {
  'links/door': async (call, { open }) => {
    const { door, desk } = connectionsOf(call)
    await door.set(open)
    return { addresses: [...desk.addresses] }
  },

  'links/connect': async (call, { address }) => {
    const coalition = coalitionOf(call)
    const { desk } = connectionsOf(call)
    const url = addressIn(address)
    const secrets = coalition.secrets.read()
    const others = (secrets.dial ?? []).filter((one) => one !== url)
    await coalition.secrets.write({ ...secrets, dial: [...others, url].slice(-mostKept) })
    desk.connect(coalition.id, url)
    return {}
  },

  'links/disconnect': async (call, { address }) => {
    const coalition = coalitionOf(call)
    const url = addressIn(address)
    const secrets = coalition.secrets.read()
    const dial = (secrets.dial ?? []).filter((one) => one !== url)
    await coalition.secrets.write({ ...secrets, dial })
    connectionsOf(call).desk.disconnect(coalition.id, url)
    return {}
  },
}

function addressIn(text: string): string {
  const address = readAddress(text)
  if (address === null) throw new Refusal('link-no-address')
  return address
}

function connectionsOf({ vault }: Call): Connections {
  if (vault.links === null) throw new Refusal('links-not-here')
  return vault.links
}
