/** Which ids belong together under a key; what once belonged stays in, so readers check what they find. */
export class Groups {
  readonly #groups = new Map<string, Set<string>>()

  add(key: string, id: string): void {
    const group = this.#groups.get(key)
    if (group) group.add(id)
    else this.#groups.set(key, new Set([id]))
  }

  of(key: string): readonly string[] {
    const group = this.#groups.get(key)
    return group ? [...group] : []
  }
}
