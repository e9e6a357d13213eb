import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Wrong tries before asking has to wait, and for how many milliseconds. */
const freeTries = 10
const window = 60_000

/**
 * Tokens that work once and are exchanged for a secret that one tab keeps. Only hashes are held; a missing, an old
 * and a guessed one take the same path.
 */
export class TabSecrets {
  readonly #now: () => number
  readonly #tokens = new Set<string>()
  readonly #secrets = new Set<string>()
  #wrong: readonly number[] = []

  /** `now` in milliseconds that only grow. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** A token for one tab. */
  newToken(): string {
    const token = randomBytes(24).toString('base64url')
    this.#tokens.add(hash(token))
    return token
  }

  /** Exchange a token for the tab's secret; null where it is none, or was used, or too many were wrong lately. */
  exchange(token: string): string | null {
    const found = this.#find(this.#tokens, token)
    if (found === null) return null
    this.#tokens.delete(found)
    const secret = randomBytes(24).toString('base64url')
    this.#secrets.add(hash(secret))
    return secret
  }

  /** A name for the window a secret belongs to, or null where it is none. */
  windowOf(secret: string): string | null {
    return this.#find(this.#secrets, secret)
  }

  #find(hashes: ReadonlySet<string>, given: string): string | null {
    const now = this.#now()
    this.#wrong = this.#wrong.filter((at) => now - at < window)
    const wanted = Buffer.from(hash(given))
    let found: string | null = null
    for (const known of hashes) if (timingSafeEqual(Buffer.from(known), wanted)) found = known
    if (this.#wrong.length >= freeTries) return null
    if (found === null) this.#wrong = [...this.#wrong, now]
    return found
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
