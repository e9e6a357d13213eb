import { posix, relative, sep } from 'node:path'

/**
 * A file's path from the repository's top, with `/` on every system.
 * @param {{ readonly filename: string, readonly cwd: string }} context
 */
export function placeOf(context) {
  return relative(context.cwd, context.filename).split(sep).join('/')
}

/**
 * Where an import leads, as a path from the repository's top; `undefined` for a package.
 * @param {string} place the importing file's path from the top
 * @param {string} source what stands in the import, for example `#shared/assets/asset.ts`
 */
export function targetOf(place, source) {
  if (source.startsWith('#')) return source.slice(1)
  return source.startsWith('.') ? posix.join(posix.dirname(place), source) : undefined
}

/**
 * Floor and room of a path; a file directly on a floor has no room.
 * @param {string} place
 * @returns {{ readonly floor: string | undefined, readonly room: string | undefined }}
 */
export function roomOf(place) {
  const [floor, room, ...rest] = place.split('/')
  return { floor, room: rest.length > 0 ? room : undefined }
}
