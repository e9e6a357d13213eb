import { join } from 'node:path'

/** Something that was built beside this program, by its place below `out/`. */
export const builtFile = (path: string): string => join(import.meta.dirname, '..', path)
