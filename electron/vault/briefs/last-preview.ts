import type { Call } from '../call.ts'
import type { Vault } from '../vault.ts'

const last = new WeakMap<Vault, Map<string, string>>()

/**
 * A page asks for pictures at every pause in writing and need not fetch them all: of each window only the newest are
 * kept, so that nothing gathers in memory.
 */
export function keepOnlyPreview({ vault, window }: Call, brief: string, file: string): void {
  const files = last.get(vault) ?? new Map<string, string>()
  last.set(vault, files)
  const key = `${window}/${brief}`
  const before = files.get(key)
  if (before !== undefined) vault.files.forget(before)
  files.set(key, file)
}
