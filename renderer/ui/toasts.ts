import { createContext, useContext } from 'react'
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'

export type Saying = {
  readonly text: string
  /** `trouble` only where data may be lost or something failed; it stays until it is closed. */
  readonly tone: 'plain' | 'trouble'
  readonly action: { readonly label: string; readonly onPress: () => void } | null
}

type More = Partial<Omit<Saying, 'text'>> & {
  /** What was offered before is over: its Undo would now take back something else. */
  readonly endsOffers?: boolean
}

export type Toasts = {
  readonly queue: ToastQueue<Saying>
  /** Say something that happened, for ten seconds, at the bottom of the page and to screen readers. */
  readonly say: (text: string, more?: More) => void
}

const shownMilliseconds = 10_000

export function createToasts(): Toasts {
  const queue = new ToastQueue<Saying>({ maxVisibleToasts: 2 })
  return {
    queue,
    say(text, { tone = 'plain', action = null, endsOffers = action !== null } = {}) {
      if (endsOffers)
        for (const { key, content } of queue.visibleToasts)
          if (content.action !== null) queue.close(key)
      const options = tone === 'trouble' ? {} : { timeout: shownMilliseconds }
      queue.add({ text, tone, action }, options)
    },
  }
}

export const ToastsContext = createContext<Toasts | null>(null)

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext)
  if (toasts === null) throw new Error('useToasts needs a UiProvider around it')
  return toasts
}
