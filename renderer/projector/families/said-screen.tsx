import { lastThatFit } from '../fitted.ts'

type Props = {
  readonly items: readonly {
    readonly ref: string
    readonly text: string
    readonly note: string | null
  }[]
}

/** What people said and whoever leads let onto the big screen, newest first. */
export function SaidScreen({ items }: Props) {
  if (items.length === 0) return null
  return (
    <ul className="projector__part projector__said">
      {lastThatFit(items).map(({ ref, text, note }) => (
        <li key={ref}>
          <p dir="auto">{text}</p>
          {note !== null && (
            <span>
              <bdi>{note}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
