import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** The pages' own scheme: a secure context that no other program can answer for. */
export const appScheme = 'app'
export const appOrigin = `${appScheme}://commonweave`

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
])

/** Pages may run and load only what comes with the app. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** Answer a request for a page or what belongs to it, from one folder and nothing outside of it. */
export async function answerPage(url: string, folder: string): Promise<Response> {
  const path = pathIn(url, folder)
  if (path === null) return new Response(null, { status: 404 })
  const type = types.get(extname(path))
  if (type === undefined) return new Response(null, { status: 404 })
  try {
    const headers = {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    }
    return new Response(await readFile(path), { headers })
  } catch {
    return new Response(null, { status: 404 })
  }
}

function pathIn(url: string, folder: string): string | null {
  try {
    const { origin, protocol, host, pathname } = new URL(url)
    const isOurs = origin === appOrigin || `${protocol}//${host}` === appOrigin
    const decoded = decodeURIComponent(pathname)
    if (!isOurs || decoded.includes('\0') || decoded.includes('\\')) return null
    const path = normalize(join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded))
    return path.startsWith(folder + sep) ? path : null
  } catch {
    return null
  }
}
