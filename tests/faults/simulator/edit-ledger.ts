/** What one person wrote to one field of one record. */
type Edit = {
  readonly cell: string
  /** The Yjs item that holds it; null where the record was taken away. */
  readonly item: string | null
  /** What the writer saw there. */
  readonly over: readonly Edit[]
  isVoid: boolean
}

type Person = { readonly edits: Edit[]; saved: number }

/**
 * Every edit anybody made, kept by the test. Equal hashes also hold when all lost the same: only this finds out
 * whether each edit, or one that came after it or apart from it, is what is shown in the end.
 */
export class EditLedger {
  readonly #people = new Map<number, Person>()
  readonly #byCell = new Map<string, Edit[]>()

  note(by: number, cell: string, item: string | null, shown: string | null): void {
    const earlier = this.#byCell.get(cell) ?? []
    const over = earlier.filter((edit) => edit.item === shown)
    const edit = { cell, item, over, isVoid: false }
    this.#of(by).edits.push(edit)
    this.#byCell.set(cell, [...earlier, edit])
  }

  get size(): number {
    return [...this.#people.values()].reduce((sum, { edits }) => sum + edits.length, 0)
  }

  /** How many edits somebody has made so far: what `saved` is told. */
  count(by: number): number {
    return this.#of(by).edits.length
  }

  /** The first `count` edits of somebody are on its disk. */
  saved(by: number, count: number): void {
    const person = this.#of(by)
    person.saved = Math.max(person.saved, count)
  }

  /** What somebody had not saved is gone, and nobody was told otherwise. */
  crashed(by: number): void {
    const person = this.#of(by)
    for (const edit of person.edits.slice(person.saved)) edit.isVoid = true
    person.saved = person.edits.length
  }

  /** What somebody writes need not count. */
  leftOut(by: number): void {
    for (const edit of this.#of(by).edits) edit.isVoid = true
  }

  /** Edits that are lost, by the item that is shown in each cell in the end. */
  lost(shown: (cell: string) => string | null): readonly string[] {
    const lost: string[] = []
    for (const [by, { edits }] of this.#people)
      for (const edit of edits)
        if (!edit.isVoid && !this.#isKept(edit, shown(edit.cell)))
          lost.push(`${edit.cell}: ${String(edit.item)} by ${String(by)}`)
    return lost
  }

  #isKept(edit: Edit, last: string | null): boolean {
    const before = ancestorsOf(edit)
    const edits = this.#byCell.get(edit.cell) ?? []
    return edits.some((one) => one.item === last && !before.has(one))
  }

  #of(by: number): Person {
    const known = this.#people.get(by) ?? { edits: [], saved: 0 }
    this.#people.set(by, known)
    return known
  }
}

function ancestorsOf(edit: Edit): ReadonlySet<Edit> {
  const found = new Set<Edit>()
  const todo = [...edit.over]
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (found.has(next)) continue
    found.add(next)
    todo.push(...next.over)
  }
  return found
}
