import { createContext, useContext, useEffect } from 'react'

/** What somebody said yes to: a code to join with, or a file to open. Kept out of addresses, which browsers keep. */
export type Accepted =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'file'; readonly file: File }

export type Handing = {
  readonly accepted: Accepted | null
  readonly accept: (accepted: Accepted | null) => void
}

export const HandedContext = createContext<Handing>({ accepted: null, accept: () => {} })

/** Answer an invite that was followed outside of the app, once, with its code. */
export const useHandedCode = (answer: (code: string) => void): void => {
  const { accepted, accept } = useContext(HandedContext)
  useEffect(() => {
    if (accepted?.kind !== 'code') return
    accept(null)
    answer(accepted.code)
  })
}

/** Answer a file that was opened outside of the app, once. */
export const useHandedFile = (answer: (file: File) => void): void => {
  const { accepted, accept } = useContext(HandedContext)
  useEffect(() => {
    if (accepted?.kind !== 'file') return
    accept(null)
    answer(accepted.file)
  })
}
