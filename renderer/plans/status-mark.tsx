import type { Status } from '#shared/plans/fields.ts'

type Props = { readonly status: Status }

/** What stands inside the ring: nothing yet, half a disc, a check, a dash. */
const inside: Readonly<Record<Status, { readonly className: string; readonly d: string }>> = {
  'coming-up': { className: 'plans-mark__line', d: '' },
  'under-way': { className: 'plans-mark__fill', d: 'M8 3.5a4.5 4.5 0 0 1 0 9z' },
  done: { className: 'plans-mark__line', d: 'm4.9 8.3 2.2 2.2 4.1-4.6' },
  'set-aside': { className: 'plans-mark__line', d: 'M5 8h6' },
}

/** How far an action is, as a shape; its word stands beside it. */
export function StatusMark({ status }: Props) {
  return (
    <svg
      className={`plans-mark plans-mark--${status}`}
      viewBox="0 0 16 16"
      aria-hidden
      focusable="false"
    >
      <circle className="plans-mark__ring" cx="8" cy="8" r="6.5" />
      <path {...inside[status]} />
    </svg>
  )
}
