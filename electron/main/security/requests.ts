import type { Session } from 'electron'
import { appOrigin } from '../app-pages.ts'

/** Pages load nothing but what comes with the app. Links between computers are made by the hub, never by a page. */
export function refuseForeignRequests(session: Pick<Session, 'webRequest'>): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowed(url) })
  })
}

const isAllowed = (url: string) =>
  url.startsWith(`${appOrigin}/`) || url.startsWith('data:') || url.startsWith(`blob:${appOrigin}/`)
