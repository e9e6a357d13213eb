import { posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What somebody opened outside of the app: an invite's link, or a file of ours. Where a file lies is not looked at here. */
export type HandedIn =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'path'; readonly path: string }

/** As invites are made (electron/vault/coalition/invites.ts); systems add slashes of their own. */
const invite = /^commonweave:(?:\/\/)?join\/([A-Za-z0-9_-]{60,2000})\/?$/i
const isLink = (word: string) => /^commonweave:/i.test(word)
/** Bundles, and backups. */
const ours = /\.cw(?:bundle|backup)$/i
const longestPath = 4_096
/** More than that nobody opens at once. */
const mostFiles = 10

/** The code of an invite's link; null where it is anything else, however it looks. */
export function readLink(link: string): HandedIn | null {
  const code = link.length > 2_100 ? undefined : invite.exec(link)?.[1]
  return code === undefined ? null : { kind: 'code', code }
}

/** A file of ours by its path; null for any other. */
export function readPath(
  word: string,
  from: { readonly folder: string; readonly platform: string },
): HandedIn | null {
  const paths = from.platform === 'win32' ? win32 : posix
  const path = /^file:/i.test(word) ? pathOfUrl(word) : word
  if (path === null || path.length > longestPath || path.includes('\0') || !ours.test(path))
    return null
  return { kind: 'path', path: paths.resolve(from.folder, path) }
}

/**
 * What a start of the app was given. Where there is a link, nothing else of the line is heard: whoever wrote the link
 * may have tried to write arguments with it.
 */
export function readArguments(
  words: readonly string[],
  from: { readonly folder: string; readonly platform: string },
): readonly HandedIn[] {
  const given = words.slice(1)
  const link = given.find(isLink)
  if (link !== undefined) return [readLink(link)].filter((one) => one !== null)
  return given
    .filter((word) => !word.startsWith('-'))
    .map((word) => readPath(word, from))
    .filter((one) => one !== null)
    .slice(0, mostFiles)
}

function pathOfUrl(url: string): string | null {
  try {
    return new URL(url).host === '' ? fileURLToPath(url) : null
  } catch {
    return null
  }
}
