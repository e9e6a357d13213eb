import { type ReactNode, useId } from 'react'

type Props = {
  readonly title: string
  /** At the end of the title's line. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of Home: its name above, what it holds below. */
export function HomePart({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className="home-part" aria-labelledby={id}>
      <div className="home-part__head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
