import { pathToFileURL } from 'node:url'
import type { TestContext } from 'vitest'
import { sharedFile } from './shared-data.ts'

/** An envelope as `prototypes/acceptance` writes it: one chain for each device, without logs. */
export type PrototypeEnvelope = {
  readonly id: string
  readonly dev: string
  readonly seq: number
  readonly prev: string | null
  readonly seen: readonly string[]
  readonly obeys: readonly string[]
  readonly act?: {
    readonly t: 'genesis' | 'join' | 'steward' | 'demote' | 'removeP' | 'removeD'
    readonly person?: string
    readonly device?: string
  }
}

export type PrototypeRule = {
  readonly add: (envelope: PrototypeEnvelope) => void
  readonly accepted: (held: ReadonlySet<string>) => {
    readonly set: ReadonlySet<string>
    readonly view: { readonly devices: ReadonlyMap<string, { readonly join: string }> }
  }
}

/** The rule as the prototype has it; where `../shared` is absent the running test is skipped and says why. */
export async function loadPrototypeRule(context: TestContext): Promise<() => PrototypeRule> {
  const path = sharedFile(context, 'prototypes/acceptance/rule.mjs')
  const { Rule } = (await import(pathToFileURL(path).href)) as { Rule: new () => PrototypeRule }
  return () => new Rule()
}
