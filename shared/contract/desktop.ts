import type { Deed } from './window-keys.ts'

/** What main and the pages of the desktop app say to each other, beside the port to the vault. */
export const desktopChannels = {
  /** A page asks for a port to the vault; the answer carries it. */
  port: 'commonweave/port',
  /** Main tells a page what was chosen in the menu. */
  asked: 'commonweave/asked',
  /** Main tells a page that something waits; the page takes it from there. */
  handed: 'commonweave/handed',
} as const

/** What a menu asks of a page: what keys do too, or to go where things are opened. */
export type MenuAsk = Deed | 'open-file' | 'coalitions' | 'settings'

/** Something that came from outside of the app, for a person to look at. Nothing of it was acted upon. */
export type Handed =
  /** An invite's link was followed; its code. */
  | { readonly kind: 'code'; readonly code: string }
  /** A coalition file was opened in the system's folders. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unread'; readonly name: string; readonly why: 'too-big' | 'gone' }
  /** The page had stopped working and was loaded again. */
  | { readonly kind: 'again' }

/** What the preload offers to a page, as `window.commonweave`. */
export type DesktopBridge = {
  readonly requestPort: () => void
  /** What came first and waits; null where nothing does. */
  readonly takeHanded: () => Promise<Handed | null>
}
