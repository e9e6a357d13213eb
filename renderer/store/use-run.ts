import type { VaultLink } from '#shared/contract/link.ts'
import { useVault } from './vault-context.ts'

/** Runs a command; rejects with a Refusal. For what people press, useAct says refusals by itself. */
export const useRun = (): VaultLink['run'] => useVault().link.run
