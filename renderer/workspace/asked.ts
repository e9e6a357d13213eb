import { createContext, useContext, useEffect } from 'react'

/** What somebody asked of a page that is not on screen yet: to begin something there, or to show one thing on it. */
export type AskedFor = {
  readonly asked: string | null
  readonly ask: (name: string | null) => void
}

export const AskedContext = createContext<AskedFor>({ asked: null, ask: () => {} })

/**
 * Do what was asked for from elsewhere, once, as soon as it can be done here.
 *
 * @param isMine whether something that was asked for is this one's to answer
 */
export function useAsked(
  isMine: (asked: string) => boolean,
  answer: (asked: string) => void,
): void {
  const { asked, ask } = useContext(AskedContext)
  useEffect(() => {
    if (asked === null || !isMine(asked)) return
    ask(null)
    answer(asked)
  })
}

/** Ask a page for something; whoever asks goes there too. */
export const useAsk = (): ((name: string) => void) => useContext(AskedContext).ask
