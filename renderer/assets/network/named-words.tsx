import { Fragment } from 'react'
import { Link } from '#renderer/ui/link.tsx'

type Named = { readonly id: string; readonly name: string }

type Props = {
  /** Words in which `mark(0)`, `mark(1)` … stand where names belong. */
  readonly words: string
  readonly named: readonly Named[]
}

/** Stands in a sentence for the name of one of `named`. */
export const mark = (at: number): string => `\uE000${String(at)}\uE001`

/** A sentence in which every name leads to its record. */
export function NamedWords({ words, named }: Props) {
  return words.split(/\uE000(\d+)\uE001/).map((part, at) => {
    const one = at % 2 === 1 ? named[Number(part)] : undefined
    return one ? (
      <Link key={at} to={`/assets/${one.id}`}>
        <bdi>{one.name}</bdi>
      </Link>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    )
  })
}
