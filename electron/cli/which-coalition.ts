import { Refusal } from '#shared/contract/problem.ts'
import type { Vault } from '../vault/vault.ts'
import { optional, type Values } from './arguments.ts'

/** The coalition that `--coalition` names, or the only one a vault has. */
export function namedOrOnly(vault: Vault, values: Values): string {
  const named = optional(values, 'coalition')
  const all = vault.ports.shelf.all().map(({ secrets }) => secrets.read())
  const known = all.map(({ label, space }) => `${label} ${space}`.trim()).join(', ')
  if (named !== null) {
    if (all.some(({ space }) => space === named)) return named
    throw new Refusal('argument-no-such-coalition', { named, known })
  }
  const [only] = all
  if (only === undefined) throw new Refusal('coalition-none-here')
  if (all.length > 1) throw new Refusal('argument-which-coalition', { known })
  return only.space
}
