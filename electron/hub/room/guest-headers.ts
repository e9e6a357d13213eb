/**
 * What every answer of the room's door carries. The page may run its own scripts, styles and fonts, speak with the laptop
 * it came from and with those that stand by, and be framed by nobody.
 *
 * @param host as the phone called this laptop
 * @param standbys addresses of the pages of laptops that stand by
 */
export function guestHeaders(
  host: string,
  standbys: readonly string[],
): Readonly<Record<string, string>> {
  const sockets = [host, ...standbys.map((url) => new URL(url).host)].map((one) => `ws://${one}`)
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      `connect-src 'self' ${sockets.join(' ')}`,
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  }
}
