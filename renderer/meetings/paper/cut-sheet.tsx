import type { ReactNode } from 'react'

type Props = {
  readonly of: 2 | 4
  /** Draws the same again and again, to be cut apart; only the first is heard. */
  readonly children: ReactNode
}

/** A sheet of the same thing several times, with dashed lines to cut along. */
export function CutSheet({ of, children }: Props) {
  return (
    <div className={`meetings-cut meetings-cut--${String(of)}`}>
      {Array.from({ length: of }, (_, at) => (
        <section key={at} aria-hidden={at > 0}>
          {children}
        </section>
      ))}
    </div>
  )
}
