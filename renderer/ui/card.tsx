import { type ReactNode, useId } from 'react'

type Props = {
  readonly children: ReactNode
  /** Names the card as a region. */
  readonly title?: string
  /** At the end of the title's line: a small button, a count. */
  readonly aside?: ReactNode
  /** `now` marks what is going on at this moment; `list` is for rows that reach the card's edges. */
  readonly look?: 'plain' | 'now' | 'list'
}

/** A flat surface with a hairline. Never a card in a card. */
export function Card({ children, title, aside, look = 'plain' }: Props) {
  const id = useId()
  const box = `card card--${look}`
  if (title === undefined) return <div className={box}>{children}</div>
  return (
    <section className={box} aria-labelledby={id}>
      <div className="card__head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
