import { Focusable } from 'react-aria-components'
import { Link } from 'wouter'
import type { Other } from '#renderer/presence/use-others.ts'
import { useWhereWords } from '#renderer/presence/use-where-words.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { placeOf } from './whereabouts.ts'

/** Somebody who is here: says where, and leads there. */
export function HereFace({ other }: { readonly other: Other }) {
  const words = useWhereWords()(other)
  const [place] = other.places
  const to = place === undefined ? null : placeOf(place)
  const face = <Avatar person={other} />
  return (
    <Tooltip text={words}>
      <Focusable>
        {to === null ? (
          <span role="img" className="here__face" aria-label={words}>
            {face}
          </span>
        ) : (
          <Link href={to} className="here__face">
            {face}
            <Hidden>{words}</Hidden>
          </Link>
        )}
      </Focusable>
    </Tooltip>
  )
}
