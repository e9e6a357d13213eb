import { initialsOf } from './initials.ts'

export type Person = {
  readonly name: string
  /** 1-6: which of the presence colours is theirs. */
  readonly color: number
}

type Props = { readonly person: Person; readonly size?: 'small' | 'medium' | 'large' }

/** A person's letters on their colour. Stands beside the name; alone it needs one (see Avatars). */
export function Avatar({ person, size = 'medium' }: Props) {
  return (
    <span className={`avatar avatar--${size} avatar--${person.color}`} aria-hidden>
      {initialsOf(person.name)}
    </span>
  )
}
