import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import type { Setup } from './round-shapes.ts'

type Option = Setup['options'][number]

/** Options with fresh ids; refused where two of them say the same. */
export function withIds(desk: Desk, options: readonly Omit<Option, 'id'>[]): Option[] {
  const texts = new Set(options.map((option) => option.text.toLowerCase()))
  if (texts.size < options.length) throw new Refusal('same-option-twice')
  return options.map((option) => ({ ...option, id: desk.newId() }))
}
