import type { VaultLink } from '#shared/contract/link.ts'
import type { Where } from '#shared/presence/presence.ts'

/** One part of the window that says where it is, for as long as it is on screen. */
export type Saying = {
  readonly say: (where: Where) => void
  readonly end: () => void
}

export type WhereSayer = {
  /** `page`: the page around everything, which speaks while nothing inside it does. */
  readonly begin: (as?: 'page') => Saying
}

/** Milliseconds: a caret that moves is said this often, and everything again before the vault takes us for gone. */
const pause = 150
const again = 5_000

const sayers = new WeakMap<VaultLink, WhereSayer>()

/** A window says one place: that of the part that came last, so an editor speaks for the page around it. */
export function sayerOf(link: VaultLink): WhereSayer {
  const known = sayers.get(link)
  if (known) return known
  const sayer = createSayer(link)
  sayers.set(link, sayer)
  return sayer
}

function createSayer(link: VaultLink): WhereSayer {
  const parts: { where: Where | null }[] = []
  let said = 'null'
  let waiting: ReturnType<typeof setTimeout> | undefined
  let repeating: ReturnType<typeof setInterval> | undefined

  const current = () => parts.findLast(({ where }) => where !== null)?.where ?? null
  const send = (where: Where | null) => {
    said = JSON.stringify(where)
    // Presence is a courtesy: where it cannot be said, nothing else is harmed.
    link.run('presence/say', { where }).catch(() => undefined)
  }
  const sendNow = () => {
    waiting = undefined
    const where = current()
    if (JSON.stringify(where) !== said) send(where)
  }
  const sendSoon = () => {
    waiting ??= setTimeout(sendNow, pause)
  }
  const repeat = () => {
    const where = current()
    // Nobody looks at a hidden window: it falls silent, and counts as gone a little later.
    if (where !== null && !document.hidden) send(where)
  }
  const leave = () => {
    if (said !== 'null') send(null)
  }
  const start = () => {
    repeating = setInterval(repeat, again)
    document.addEventListener('visibilitychange', repeat)
    window.addEventListener('pageshow', repeat)
    window.addEventListener('pagehide', leave)
  }
  const stop = () => {
    clearInterval(repeating)
    repeating = undefined
    document.removeEventListener('visibilitychange', repeat)
    window.removeEventListener('pageshow', repeat)
    window.removeEventListener('pagehide', leave)
  }
  return {
    begin(as) {
      const part: { where: Where | null } = { where: null }
      if (as === 'page') parts.unshift(part)
      else parts.push(part)
      if (repeating === undefined) start()
      return {
        say(where) {
          part.where = where
          sendSoon()
        },
        end() {
          parts.splice(parts.indexOf(part), 1)
          if (parts.length === 0) stop()
          sendSoon()
        },
      }
    },
  }
}
