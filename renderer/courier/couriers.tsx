import type { VaultLink } from '#shared/contract/link.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { VaultProvider } from '#renderer/store/vault-provider.tsx'
import { CourierFrame } from './courier-frame.tsx'

/** Direct connections for every coalition on this computer, also for those not on screen and those still waited for. */
export function Couriers({ link }: { readonly link: VaultLink }) {
  const coalitions = useViewItems(useView('coalitions', {}))
  return coalitions
    .filter(({ sample }) => !sample)
    .map(({ id }) => (
      <VaultProvider key={id} link={link} coalition={id}>
        <CourierFrame />
      </VaultProvider>
    ))
}
