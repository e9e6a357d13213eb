/** What merging looks at: an idea, and the one it was merged into. */
type Merged = { readonly id: string; readonly into: string | null }

/**
 * For each idea the one that speaks for it: itself, or the last along the ideas it was merged into.
 *
 * Two people can merge two ideas into each other without knowing; of such a circle the smallest id speaks for all. An
 * idea merged into one that cannot be read speaks for itself, so no voice is lost.
 */
export function speakers(ideas: ReadonlyMap<string, Merged>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const start of ideas.keys()) {
    const path = new Set<string>()
    let at = start
    while (!found.has(at) && !path.has(at)) {
      path.add(at)
      const next = ideas.get(at)?.into ?? null
      if (next === null || !ideas.has(next)) break
      at = next
    }
    const circle = [...path].slice([...path].indexOf(at))
    const speaker = found.get(at) ?? smallest(circle) ?? at
    for (const id of path) found.set(id, speaker)
  }
  return found
}

const smallest = (ids: readonly string[]) => ids.toSorted()[0]

/** Ideas by the one that speaks for them: that one first, then the others by id. */
export function groupsOf<T extends Merged>(
  ideas: ReadonlyMap<string, T>,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const [id, speaker] of speakers(ideas)) {
    const idea = ideas.get(id)
    if (idea === undefined) continue
    const group = groups.get(speaker) ?? []
    if (id === speaker) group.unshift(idea)
    else group.push(idea)
    groups.set(speaker, group)
  }
  return new Map(
    [...groups].map(([speaker, [first, ...rest]]) => [
      speaker,
      first === undefined ? [] : [first, ...rest.toSorted((a, b) => (a.id < b.id ? -1 : 1))],
    ]),
  )
}
