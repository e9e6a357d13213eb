import type { EnvelopeHeader } from '../header.ts'
import type { EnvelopeId } from '../ids.ts'

type Arrived = { readonly id: EnvelopeId; readonly header: EnvelopeHeader }

/**
 * Split what arrived together: acts and all they stand on come first, so that a removal counts before the content that
 * came with it (PROTOCOL.md section 10, rule 6), on disk as well. Both parts keep their order.
 */
export function actsFirst<T extends Arrived>(
  arrived: readonly T[],
): readonly [acts: readonly T[], rest: readonly T[]] {
  const byId = new Map(arrived.map((one) => [one.id, one]))
  const first = new Set<EnvelopeId>()
  const todo = arrived.filter((one) => one.header.kind === 'membership').map((one) => one.id)
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const one = byId.get(id)
    if (!one || first.has(id)) continue
    first.add(id)
    const { prev, seen, obeys } = one.header
    todo.push(...seen, ...obeys, ...(prev === null ? [] : [prev]))
  }
  return [arrived.filter((one) => first.has(one.id)), arrived.filter((one) => !first.has(one.id))]
}
