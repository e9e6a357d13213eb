import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { fromWeb, toWeb } from './addresses.ts'
import { doors, withPreload } from './in-page.ts'
import type { StandInIpc } from './ipc.ts'
import type { StandInPort } from './ports.ts'

type Opening = (details: { readonly url: string }) => { readonly action: string }
let count = 0

/** Electron's WebContents over a page of Chromium. */
export class StandInContents extends EventEmitter {
  readonly id = (count += 1)
  /** Resolves to the page that is shown now: another one after a crash. */
  page: Promise<Page>
  onOpen: Opening = () => ({ action: 'allow' })
  readonly #context: BrowserContext
  readonly #ipc: StandInIpc
  readonly #preload: string
  readonly #ports = new Map<number, StandInPort>()
  #url = ''

  constructor(context: BrowserContext, ipc: StandInIpc, preload: string) {
    super()
    this.#context = context
    this.#ipc = ipc
    this.#preload = withPreload(readFileSync(preload, 'utf8'))
    this.page = this.#newPage()
  }

  setWindowOpenHandler(handler: Opening): void {
    this.onOpen = handler
  }

  /** The app itself is loading a page. */
  isLoading = false
  isDestroyed = (): boolean => false
  getURL = (): string => this.#url

  async load(url: string): Promise<void> {
    this.#url = url
    this.isLoading = true
    await (await this.page).goto(toWeb(url))
    this.isLoading = false
    this.emit('did-finish-load')
  }

  /** After a crash Chromium needs a new page, at the address where the old one was. */
  reload(): void {
    this.page = this.#newPage()
    void this.load(this.#url)
  }

  send(channel: string, word?: unknown): void {
    void this.#hear(channel, word, [])
  }

  async #newPage(): Promise<Page> {
    const page = await this.#context.newPage()
    await page.exposeBinding(doors.send, ({ frame }, channel: string, words: unknown[]) => {
      this.#ipc.hear(channel, this.#eventOf(frame), words)
    })
    await page.exposeBinding(doors.invoke, ({ frame }, channel: string, words: unknown[]) =>
      this.#ipc.invoke(channel, this.#eventOf(frame), ...words),
    )
    await page.exposeBinding(doors.port, (_source, id: number, data: unknown) => {
      this.#ports.get(id)?.postMessage(data)
    })
    await page.addInitScript(this.#preload)
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      this.#url = fromWeb(frame.url())
      this.emit('did-navigate-in-page')
    })
    page.on('crash', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    })
    return page
  }

  #eventOf(frame: Frame) {
    const parent = frame.parentFrame()
    const senderFrame = {
      url: fromWeb(frame.url()),
      isDestroyed: () => frame.isDetached(),
      parent: parent === null ? null : { url: fromWeb(parent.url()) },
      postMessage: (channel: string, word: unknown, ports: readonly StandInPort[]) => {
        void this.#hear(channel, word, ports)
      },
    }
    return { sender: this, senderFrame }
  }

  async #hear(channel: string, word: unknown, ports: readonly StandInPort[]): Promise<void> {
    const page = await this.page
    const call = (name: string, ...words: unknown[]) =>
      page
        .evaluate(
          ([called, given]) => {
            const hear: unknown = Reflect.get(window, called)
            if (typeof hear === 'function') Reflect.apply(hear, window, given)
          },
          [name, words] as const,
        )
        .catch(() => undefined)
    const ids = ports.map((port) => {
      const id = this.#ports.size + 1
      this.#ports.set(id, port)
      port.on('message', ({ data }: { readonly data: unknown }) => {
        void call('standInPass', id, data)
      })
      port.on('close', () => {
        void call('standInClose', id)
      })
      return id
    })
    await call('standInHear', channel, word, ids)
    for (const port of ports) port.start()
  }
}
