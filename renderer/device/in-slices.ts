/** What one piece of work may take, in milliseconds; with what else a page does it stays below what a person notices. */
const slice = 6

/**
 * Carry out long work in short pieces, with turns for everything else between them. Answers what it came to, or null
 * once the signal says that nobody waits for it any more.
 */
export async function inSlices<T>(work: Iterator<void, T>, signal: AbortSignal): Promise<T | null> {
  for (;;) {
    const begun = performance.now()
    while (performance.now() - begun < slice) {
      const step = work.next()
      if (step.done === true) return step.value
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 0)
    })
    if (signal.aborted) return null
  }
}
