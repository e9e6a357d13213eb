/** A way for two sides to hand each other messages, in order: between processes, or in one. */
export type Channel<Out, In> = {
  readonly post: (message: Out) => void
  /** One listener; what comes before it listens is lost. */
  readonly listen: (listener: (message: In) => void) => void
  readonly close: () => void
}

/** Both ends of a channel within one process. Messages arrive later, never inside `post`. */
export function channelPair<A, B>(): readonly [Channel<A, B>, Channel<B, A>] {
  let toA: (message: B) => void = () => undefined
  let toB: (message: A) => void = () => undefined
  let isOpen = true
  const close = () => {
    isOpen = false
  }
  const later = (deliver: () => void) => {
    void Promise.resolve().then(() => {
      if (isOpen) deliver()
    })
  }
  return [
    {
      post: (message) => {
        later(() => {
          toB(message)
        })
      },
      listen: (listener) => {
        toA = listener
      },
      close,
    },
    {
      post: (message) => {
        later(() => {
          toA(message)
        })
      },
      listen: (listener) => {
        toB = listener
      },
      close,
    },
  ]
}
