import { Refusal } from '#shared/contract/problem.ts'
import type { Carrier, Opener } from './call.ts'
import { oneItemView } from './coalition/one-item-view.ts'

/** The lock of a vault that is open; while it is locked the gatehouse answers instead. */
export const lockServices: { readonly [C in 'lock/open' | 'lock/protect']: Carrier<C> } = {
  'lock/open': () => Promise.reject(new Refusal('lock-is-open')),
  'lock/protect': async ({ vault }, { passphrase }) => {
    await vault.ports.lock.protect(passphrase)
    vault.settingsChanged.emit()
    return {}
  },
}

export const lockView: Opener<'lock'> = ({ vault }) =>
  oneItemView('lock', () => ({ state: 'open' as const, way: vault.ports.lock.way() }), [
    (refresh) => vault.settingsChanged.on(refresh),
  ])
