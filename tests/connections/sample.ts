import type { Registry } from '#tests/support/memory-vault.ts'
import { keyedView } from '#electron/vault/coalition/one-item-view.ts'
import { addressWords } from '#shared/links/address.ts'
import type { LinkItem } from '#shared/links/contract.ts'

const url = 'ws://192.168.178.31:24617'

/** A computer that has just been set up: nobody is let in, and no way leads out. */
const begun: readonly (readonly [string, LinkItem])[] = [
  ['door', { kind: 'door', state: 'closed', addresses: [], problem: null }],
  ['courier', { kind: 'courier', state: 'working', bytes: { in: 0, out: 0 } }],
]

/** The same in a hall: the door is open, two others are here, one address does not answer, a relay lacks a little. */
const busy: readonly (readonly [string, LinkItem])[] = [
  [
    'door',
    {
      kind: 'door',
      state: 'open',
      addresses: [{ url, words: [...(addressWords(url) ?? [])] }],
      problem: null,
    },
  ],
  ['courier', { kind: 'courier', state: 'working', bytes: { in: 182_034, out: 40_112 } }],
  [
    'in 1',
    {
      kind: 'link',
      way: 'in',
      address: '192.168.178.40',
      phase: { kind: 'member', device: 'b'.repeat(64) },
    },
  ],
  [
    'direct -1',
    { kind: 'link', way: 'direct', address: '', phase: { kind: 'member', device: 'd'.repeat(64) } },
  ],
  [
    'out 1',
    {
      kind: 'link',
      way: 'out',
      address: 'wss://relay.neighborhood-federation-of-the-river-valley.example:443',
      phase: { kind: 'relay', lacks: 3 },
    },
  ],
  [
    'out 2',
    {
      kind: 'link',
      way: 'out',
      address: 'ws://192.168.178.77:24001',
      phase: { kind: 'waiting', trouble: 'unreachable' },
    },
  ],
]

/** What the connections page is shown, and the commands it was given. */
export function linksSample(isBusy: boolean) {
  const items = new Map(isBusy ? busy : begun)
  const given: { readonly name: string; readonly input: unknown }[] = []
  const note = (name: string) => (_desk: unknown, input: unknown) => {
    given.push({ name, input })
    return name === 'links/door' ? { addresses: [] } : {}
  }
  const registry: Registry = {
    viewers: {
      links: () => keyedView(() => items, []),
      'links/bundle': () => keyedView(() => new Map(), []),
    },
    handlers: {
      'links/door': note('links/door'),
      'links/connect': note('links/connect'),
      'links/disconnect': note('links/disconnect'),
    },
  }
  return {
    registry,
    given,
    fill: () => {
      for (const [key, item] of busy) items.set(key, item)
    },
  }
}
