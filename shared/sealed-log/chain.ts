import type { EnvelopeHeader } from './header.ts'
import type { EnvelopeId } from './ids.ts'

/** One log as it is held: its key, one more than its highest seq, and whether an envelope is among it. */
export type HeldLog = {
  readonly key: Uint8Array
  readonly next: number
  readonly has: (seq: number, id: EnvelopeId) => boolean
}

/**
 * Where an envelope stands that is not held yet. `next`: right after one that is held, or at the beginning; another may
 * stand there already, which proves that the log's holder signed two histories. `gap`: something before it is missing.
 * `chain`: it follows another envelope than those held, in a history that is not here.
 */
export function placeInLog(
  { kind, seq, prev }: EnvelopeHeader,
  held: Omit<HeldLog, 'key'> | null,
): 'next' | 'gap' | 'chain' {
  if (kind === 'open') return 'next'
  if (held === null || seq > held.next) return 'gap'
  return prev !== null && held.has(seq - 1, prev) ? 'next' : 'chain'
}
