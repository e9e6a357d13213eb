import type { SocketAddress } from '#renderer/store/socket-link.ts'

const secretKey = 'commonweave/secret'

/**
 * Where this tab connects, with its secret. The address that `npm start` opens carries a token that works once: it is
 * exchanged for a secret that only this tab keeps, and taken out of the address, so that a reload works and a copied
 * address does not.
 */
export async function openSession(): Promise<SocketAddress> {
  const here = new URL(window.location.href)
  const token = here.searchParams.get('token')
  if (token !== null) {
    const answer = await fetch('session', { method: 'POST', body: token })
    if (answer.ok) sessionStorage.setItem(secretKey, await answer.text())
    here.searchParams.delete('token')
    window.history.replaceState(null, '', here)
  }
  const url = new URL('link', here)
  url.protocol = here.protocol === 'https:' ? 'wss:' : 'ws:'
  url.hash = ''
  url.search = ''
  const secret = sessionStorage.getItem(secretKey)
  return { url: url.href, protocols: ['commonweave', ...(secret === null ? [] : [secret])] }
}
