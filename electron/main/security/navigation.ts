import type { WebContents } from 'electron'
import { linkAddress } from '#shared/documents/link-address.ts'
import { appOrigin } from '../app-pages.ts'

/**
 * A page stays what it is: no link, script or dropped file leads it elsewhere, and it opens no windows but our own
 * large view. A foreign page in our window would have our preload: links that people wrote open where they always do.
 */
export function keepInside(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  openLarge: (hash: string) => void,
  openOutside: (address: string) => void,
): void {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    if (isOurs(url)) openLarge(new URL(url).hash)
    else if (linkAddress(url) !== null) openOutside(url)
    return { action: 'deny' }
  })
}

/** Whether an address is one of the app's own pages. */
export function isOurs(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`)
}
