import { fitted } from './fitted.ts'

/** The question, as large as its length allows. */
export function LargeAsked({ asks }: { readonly asks: string }) {
  return (
    <h1 className={`projector__question projector__question--${fitted(asks)}`} dir="auto">
      {asks}
    </h1>
  )
}
