import { createContext, useContext } from 'react'
import type { VaultLink } from '#shared/contract/link.ts'
import type { Views } from './views.ts'

type Vault = { readonly link: VaultLink; readonly views: Views }

export const VaultContext = createContext<Vault | null>(null)

/** The link to the vault, speaking of the coalition that is on screen. */
export function useVault(): Vault {
  const vault = useContext(VaultContext)
  if (vault === null) throw new Error('useVault needs a VaultProvider around it')
  return vault
}
