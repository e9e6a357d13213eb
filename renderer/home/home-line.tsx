import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Link } from '#renderer/ui/link.tsx'

type Props = {
  readonly icon: LucideIcon
  readonly title: string
  readonly about: ReactNode
  readonly to: string
  /** What the way there says; the title follows for whoever hears it. */
  readonly action: string
}

/** What stands in a row of Home: a thing in its own words, a line about it, and the way there. */
export function HomeLine({ icon, title, about, to, action }: Props) {
  return (
    <>
      <span className="home-round__mark">
        <Icon of={icon} />
      </span>
      <div className="grow">
        <p className="home-round__question">
          <bdi>{title}</bdi>
        </p>
        <p className="meta">{about}</p>
      </div>
      <Link to={to} kind="secondary" size="small">
        {action}
        <Hidden>: {title}</Hidden>
      </Link>
    </>
  )
}
