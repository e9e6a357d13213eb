import type { Pipe } from '#shared/contract/pipe.ts'

/** Two ends of a pipe in one process. What is sent at one end is heard at the other in a later turn; `cut` breaks it for both. */
export function pipePair(): { readonly near: Pipe; readonly far: Pipe; readonly cut: () => void } {
  let open = true
  const ends = [createEnd(), createEnd()] as const
  const cut = () => {
    if (!open) return
    open = false
    for (const end of ends) end.gone()
  }
  const pipe = (own: End, other: End): Pipe => ({
    send(text) {
      setImmediate(() => {
        if (open) other.hear(text)
      })
    },
    onMessage(hear) {
      own.hear = hear
    },
    onClose(gone) {
      own.gone = gone
    },
    close: cut,
  })
  return { near: pipe(ends[0], ends[1]), far: pipe(ends[1], ends[0]), cut }
}

type End = { hear: (text: string) => void; gone: () => void }

const createEnd = (): End => ({ hear: () => {}, gone: () => {} })
