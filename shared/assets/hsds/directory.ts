import type { DirectoryRow, TableName, Tables } from './tables.ts'

/** A directory with its rows joined: what says something about what. */
export type Directory = {
  /** Rows of the three main tables, each once however often a file repeats it. */
  readonly main: (name: 'organizations' | 'locations' | 'services') => readonly DirectoryRow[]
  /** Rows of a table that point to this one, by a column such as `location_id`. */
  readonly pointing: (name: TableName, column: string, id: string) => readonly DirectoryRow[]
  readonly byId: (name: TableName, id: string) => DirectoryRow | undefined
}

export function directoryOf(tables: Tables): Directory {
  const pointers = new Map<string, Map<string, DirectoryRow[]>>()
  const ids = new Map<TableName, Map<string, DirectoryRow>>()
  const main = new Map<TableName, readonly DirectoryRow[]>()

  const byIdIn = (name: TableName) => {
    const known = ids.get(name)
    if (known) return known
    const made = new Map<string, DirectoryRow>()
    for (const row of tables.get(name) ?? []) {
      const id = row.cells.get('id')
      const before = id === undefined ? undefined : made.get(id)
      if (id !== undefined) made.set(id, before ? joined(before, row) : row)
    }
    ids.set(name, made)
    return made
  }
  const byPointer = (name: TableName, column: string) => {
    const key = `${name} ${column}`
    const known = pointers.get(key)
    if (known) return known
    const made = new Map<string, DirectoryRow[]>()
    const seen = new Set<string>()
    for (const row of tables.get(name) ?? []) {
      const id = row.cells.get(column)
      if (id === undefined) continue
      // JSON repeats what lies in two places; a CSV row is always its own.
      const same = `${id} ${[...row.cells].join(' ')}`
      if (row.cells.has('id') && seen.has(same)) continue
      seen.add(same)
      const others = made.get(id)
      if (others) others.push(row)
      else made.set(id, [row])
    }
    pointers.set(key, made)
    return made
  }
  return {
    main: (name) => {
      const known = main.get(name)
      if (known) return known
      const nameless = (tables.get(name) ?? []).filter((row) => !row.cells.has('id'))
      const rows = [...byIdIn(name).values(), ...nameless]
      main.set(name, rows)
      return rows
    },
    pointing: (name, column, id) => byPointer(name, column).get(id) ?? [],
    byId: (name, id) => byIdIn(name).get(id),
  }
}

/** One record told twice: the first word counts, the second adds what the first left out. */
const joined = (first: DirectoryRow, second: DirectoryRow): DirectoryRow => ({
  ...first,
  cells: new Map([...second.cells, ...first.cells]),
})
