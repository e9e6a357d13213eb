import type * as Y from 'yjs'
import type { DocumentName } from '#shared/documents/names.ts'
import type { LogId } from '#shared/sealed-log/ids.ts'
import type { TextPlace } from '#shared/texts/places.ts'
import type { Signal } from '../space/signal.ts'

/**
 * What a plain text will be as a shared one, before anybody has typed. The same words under the same client id make the
 * same document, so what a page was shown of this one goes on in the real one.
 */
export type TextDraft = {
  readonly words: string
  readonly document: Y.Doc
  /** The real document, once somebody has typed. */
  begun: Y.Doc | null
  readonly began: Signal<Y.Doc>
}

/** An editor in a page, as the vault sees it. */
export type TextSession = {
  readonly id: string
  readonly place: TextPlace
  readonly text: string
  readonly name: DocumentName
  readonly log: LogId
  /** The Yjs client id that follows from the log. */
  readonly client: number
  /** Null where the text was a shared one already. */
  readonly draft: TextDraft | null
  /** Whether anything was typed in it. */
  wrote: boolean
  /** How many watch what others write. */
  watchers: number
  stopWaiting: () => void
}
