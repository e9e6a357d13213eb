import type { BrowserContext, Page } from 'playwright-core'

const asItCame = {
  media: null,
  colorScheme: null,
  contrast: null,
  forcedColors: null,
  reducedMotion: null,
}
const listened = ['console', 'pageerror', 'dialog', 'popup', 'request', 'download'] as const

/** Pages of one browser that tests use one after the other: a new page, with a process of its own, takes longest of all. */
export class StagePages {
  readonly #context: BrowserContext
  readonly #origin: string
  #free: readonly Page[] = []

  constructor(context: BrowserContext, origin: string) {
    this.#context = context
    this.#origin = origin
  }

  /** A page that finds nothing another one kept on the device. */
  async take(): Promise<Page> {
    const [known, ...others] = this.#free
    this.#free = others
    const page = known ?? (await this.#context.newPage())
    const session = await this.#context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', {
      origin: this.#origin,
      storageTypes: 'local_storage',
    })
    await session.detach()
    return page
  }

  /** One page is kept for the next test, the others are closed, windows they opened among them. */
  async clear(): Promise<void> {
    const [kept, ...others] = this.#context.pages().filter((page) => !page.isClosed())
    await Promise.all(others.map((page) => page.close()))
    if (kept === undefined) {
      this.#free = []
      return
    }
    for (const event of listened) kept.removeAllListeners(event)
    await kept.unrouteAll({ behavior: 'ignoreErrors' })
    await kept.goto('about:blank')
    await kept.emulateMedia(asItCame)
    kept.setDefaultTimeout(30_000)
    this.#free = [kept]
  }
}
