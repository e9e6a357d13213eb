import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { mentioned, mentionedIn } from './mentioned.ts'
import { mentionsOf } from './words.ts'

/**
 * Hears when a record that a text mentions is called otherwise, was put away or has come. A text that mentions nothing
 * follows nothing. Call `follow` after each change of the text.
 */
export function followNames(shelf: Pick<Shelf, 'read'>, text: string, renamed: () => void) {
  let followed: readonly Y.Doc[] = []
  let names = ''
  const namesNow = () =>
    JSON.stringify(mentionsOf(shelf, text).map((mention) => mentioned(shelf, mention)))
  const look = () => {
    const now = namesNow()
    if (now === names) return
    names = now
    renamed()
  }
  const stop = () => {
    for (const document of followed) document.off('update', look)
    followed = []
  }
  const follow = () => {
    stop()
    const documents = new Set(mentionsOf(shelf, text).map(mentionedIn))
    if (documents.size === 0) return
    names = namesNow()
    followed = [...documents].map((name) => shelf.read(name))
    for (const document of followed) document.on('update', look)
  }
  follow()
  return { follow, stop }
}
