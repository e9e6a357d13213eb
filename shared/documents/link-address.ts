/** The most an address of a link may hold, in UTF-16 units. */
const longestAddress = 2_000

/*
 * No white space, control characters, quotes, angles or backslashes, and nobody's name before the host: what looks like
 * one place must not lead to another.
 */
const web = /^https?:\/\/[^\s\p{C}"'<>\\@/?#]+(?:[/?#][^\s\p{C}"'<>\\]*)?$/iu
const mail = /^mailto:[^\s\p{C}"'<>\\@?#:/]+@[^\s\p{C}"'<>\\@?#:/]+$/iu

/** The address where a link in a text may lead, or null: web pages and letters, never a script, data or a file. */
export function linkAddress(address: unknown): string | null {
  if (typeof address !== 'string' || address.length > longestAddress) return null
  return web.test(address) || mail.test(address) ? address : null
}

/** The same for what somebody typed, who need not write `https://` or `mailto:`. */
export function typedAddress(typed: string): string | null {
  const said = typed.trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(said) && !/^[^/?#@]+:\d+(?:[/?#]|$)/.test(said))
    return linkAddress(said)
  if (said.includes('@') && !said.includes('/')) return linkAddress(`mailto:${said}`)
  return said.includes('.') ? linkAddress(`https://${said}`) : null
}
