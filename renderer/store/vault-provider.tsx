import { type ReactNode, useMemo } from 'react'
import type { VaultLink } from '#shared/contract/link.ts'
import { VaultContext } from './vault-context.ts'
import { createViews } from './views.ts'

type Props = {
  readonly link: VaultLink
  /** Which coalition the pages below speak of; null for none (welcome, settings). */
  readonly coalition: string | null
  readonly children: ReactNode
}

/** Gives the pages below a link to the vault and the views they share. */
export function VaultProvider({ link, coalition, children }: Props) {
  const vault = useMemo(() => {
    const within = link.within(coalition)
    return { link: within, views: createViews(within) }
  }, [link, coalition])
  return <VaultContext value={vault}>{children}</VaultContext>
}
