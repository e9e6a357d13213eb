import { Refusal } from '#shared/contract/problem.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { coalitionOf, type Call, type Carrier, type Opener } from '../call.ts'
import { keyedView } from '../coalition/one-item-view.ts'
import type { LinkDesk } from '../links/link-desk.ts'
import { ownAddresses } from './own-addresses.ts'

type LinkCommand = 'links/door' | 'links/connect' | 'links/disconnect'

/** Commands about the ways to other computers. */
export const linkServices: { readonly [C in LinkCommand]: Carrier<C> } = {
  'links/door': async (call, { open }) => {
    const links = linksOf(call)
    if (!open) {
      await links.stopListening()
      return { addresses: [] }
    }
    const addresses = ownAddresses()
    if (addresses.length === 0) throw new Refusal('link-no-network')
    return { addresses: [...(await links.listen(addresses, 0))] }
  },

  'links/connect': async (call, { address }) => {
    const coalition = coalitionOf(call)
    const links = linksOf(call)
    const secrets = coalition.secrets.read()
    const others = (secrets.dial ?? []).filter((one) => one !== address)
    await coalition.secrets.write({ ...secrets, dial: [...others, address].slice(-20) })
    links.connect(coalition.id, address)
    return {}
  },

  'links/disconnect': async (call, { address }) => {
    const coalition = coalitionOf(call)
    const secrets = coalition.secrets.read()
    const dial = (secrets.dial ?? []).filter((one) => one !== address)
    await coalition.secrets.write({ ...secrets, dial })
    linksOf(call).disconnect(coalition.id, address)
    return {}
  },
}

export const linksView: Opener<'links'> = (call) => {
  const { id } = coalitionOf(call)
  const { links } = call.vault
  const read = () => {
    const items = new Map<string, ViewItem<'links'>>()
    items.set('door', { kind: 'door', addresses: [...(links?.addresses ?? [])] })
    for (const link of links?.linksOf(id) ?? [])
      items.set(`${link.way} ${link.address}`, { kind: 'link', ...link })
    return items
  }
  return keyedView(read, links === null ? [] : [(refresh) => links.changed.on(refresh)])
}

function linksOf({ vault }: Call): LinkDesk {
  if (vault.links === null) throw new Refusal('links-not-here')
  return vault.links
}
