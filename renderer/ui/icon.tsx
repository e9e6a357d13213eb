import type { LucideIcon } from 'lucide-react'

type Props = {
  readonly of: LucideIcon
  /** For what points along the reading direction (arrows, undo, lists): mirrored in right-to-left languages. */
  readonly flips?: boolean
  readonly className?: string
}

/** A drawing beside words; screen readers pass over it. */
export function Icon({ of: Drawing, flips = false, className = '' }: Props) {
  return (
    <Drawing
      aria-hidden
      strokeWidth={1.75}
      className={`icon ${flips ? 'icon--flips' : ''} ${className}`}
    />
  )
}
