import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { IpcMain } from 'electron'
import { desktopChannels, type Handed } from '#shared/contract/desktop.ts'
import type { HandedIn } from './handed-in.ts'
import { isTopPage } from './port-handover.ts'

/** In bytes; a bigger file is chosen in the app, which reads it in parts. */
const biggest = 256 * 1024 * 1024
/** What waits unseen is never more than that. */
const mostWaiting = 20
const longestName = 200

type Waiting = HandedIn | { readonly kind: 'again' }

/** What was opened outside of the app, until the page takes it and a person says what becomes of it. */
export class HandedDesk {
  #waiting: readonly Waiting[] = []

  add(...things: readonly Waiting[]): void {
    this.#waiting = [...this.#waiting, ...things].slice(-mostWaiting)
  }

  /** The first that waits, a file with its bytes; null where nothing does. */
  take(): Promise<Handed | null> {
    const [first, ...others] = this.#waiting
    this.#waiting = others
    if (first?.kind === 'path') return readHanded(first.path)
    return Promise.resolve(first ?? null)
  }

  /** Answer the page of the workspace; `isWorkspace` says by a page's number whether it is that. No other is told anything. */
  answer(ipc: Pick<IpcMain, 'handle'>, isWorkspace: (page: number) => boolean): void {
    ipc.handle(desktopChannels.handed, ({ senderFrame, sender }) =>
      isTopPage(senderFrame) && isWorkspace(sender.id) ? this.take() : null,
    )
  }
}

async function readHanded(path: string): Promise<Handed> {
  const name = basename(path).slice(-longestName)
  try {
    const file = await stat(path)
    // A pipe or a device would keep whoever reads it waiting.
    if (!file.isFile()) return { kind: 'unread', name, why: 'gone' }
    if (file.size > biggest) return { kind: 'unread', name, why: 'too-big' }
    return { kind: 'file', name, bytes: new Uint8Array(await readFile(path)) }
  } catch {
    return { kind: 'unread', name, why: 'gone' }
  }
}
