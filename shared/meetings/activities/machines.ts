import type { Machine } from './machine.ts'

/** The machines of these folders: the modules `<kind>/machine.ts`, by path. */
export const machinesIn = (
  modules: Readonly<Record<string, { readonly run: Machine }>>,
): ReadonlyMap<string, Machine> => new Map(Object.values(modules).map(({ run }) => [run.kind, run]))

/** How every activity this version knows is run: a folder beside this file is one, and nothing else names it. */
export const machines = machinesIn(
  import.meta.glob<{ readonly run: Machine }>('./*/machine.ts', { eager: true }),
)
