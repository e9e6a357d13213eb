import type { EnvelopeHeader } from './header.ts'
import type { EnvelopeId } from './ids.ts'

/** Where a log stands: its key, how many envelopes are held, and the newest of them. */
export type LogTip = {
  readonly key: Uint8Array
  readonly next: number
  readonly head: EnvelopeId
}

/**
 * Where an envelope stands that is not held yet. `gap`: something before it is missing. `fork`: another envelope has
 * its place. `chain`: it names another envelope before it. The last two prove, once the signature is checked, that
 * the log's holder signed two histories.
 */
export function placeInLog(
  header: EnvelopeHeader,
  tip: LogTip | null,
): 'next' | 'gap' | 'fork' | 'chain' {
  if (!tip) return header.kind === 'open' ? 'next' : 'gap'
  if (header.seq > tip.next) return 'gap'
  if (header.seq < tip.next) return 'fork'
  return header.prev === tip.head ? 'next' : 'chain'
}
