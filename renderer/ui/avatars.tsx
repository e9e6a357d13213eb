import { Avatar, type Person } from './avatar.tsx'
import { useFormat } from './use-format.ts'

type Props = {
  readonly people: readonly Person[]
  /** What they have in common, as in "Here now"; read before the names. */
  readonly label: string
  /** How many are drawn; the others are counted. */
  readonly most?: number
  readonly size?: 'small' | 'medium'
}

/** Several people in a row, heard as a sentence. */
export function Avatars({ people, label, most = 4, size = 'medium' }: Props) {
  const { list, number } = useFormat()
  if (people.length === 0) return null
  const names = list(people.map((person) => person.name))
  return (
    <span className="avatars" role="img" aria-label={`${label}: ${names}`} title={names}>
      {people.slice(0, most).map((person) => (
        <Avatar key={person.name} person={person} size={size} />
      ))}
      {people.length > most && (
        <span className={`avatar avatar--${size} avatar--more`} dir="ltr" aria-hidden>
          +{number(people.length - most)}
        </span>
      )}
    </span>
  )
}
