import type { ReactNode } from 'react'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = {
  readonly at: number
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** One thing that helps, with all that is needed for it at hand. */
export function HelpStep({ at, title, text, children }: Props) {
  const { number } = useFormat()
  return (
    <li className="connections-step">
      <span className="connections-step__number numbers" aria-hidden>
        {number(at)}
      </span>
      <div className="stack">
        <h3>{title}</h3>
        <p className="muted small">{text}</p>
        {children}
      </div>
    </li>
  )
}
