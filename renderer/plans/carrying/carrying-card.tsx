import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Load } from '#shared/plans/carrying.ts'
import { OwnerCell } from '#renderer/plans/owner-cell.tsx'
import { StatusMark } from '#renderer/plans/status-mark.tsx'
import { useDueWords } from '#renderer/plans/use-due-words.ts'
import type { People } from '#renderer/store/use-people.ts'
import { WaitsHint } from '#renderer/plans/waits-hint.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly load: Load; readonly title: string; readonly people: People }

/** One person's part of the plan, or what nobody carries yet. */
export function CarryingCard({ load: { owner, open, late, done }, title, people }: Props) {
  const { t } = useTranslation('plans')
  const { list } = useFormat()
  const dueWords = useDueWords()
  const head = useId()
  const person = owner?.kind === 'person' ? people.personOf(owner.person) : null
  const words = [
    t('carrying.open', { count: open.length }),
    ...(late > 0 ? [t('carrying.late', { count: late })] : []),
    ...(done > 0 && owner !== null ? [t('goal.done', { count: done })] : []),
  ]
  return (
    <section
      className={`carrying__card${owner === null ? ' carrying__card--open' : ''}`}
      aria-labelledby={head}
    >
      <header className="row">
        {person !== null && <Avatar person={person} size="small" />}
        <h2 id={head}>
          <bdi>{title}</bdi>
        </h2>
        <span className="meta">{list(words)}</span>
      </header>
      <ul className="divided">
        {open.map(({ action, objective }) => (
          <li key={action.id} className="carrying__row">
            <StatusMark status={action.status} />
            <span className="carrying__what">
              <Link href={`/plans/${action.id}`} className="plans-name">
                <bdi>{action.text}</bdi>
              </Link>
              {objective !== null && (
                <span className="meta">
                  <bdi>{objective.text}</bdi>
                </span>
              )}
              <WaitsHint id={action.id} />
            </span>
            <span className="meta numbers">
              {action.due === null ? t('timeline.no-day') : dueWords(action.due, action.status)}
            </span>
            {owner === null && <OwnerCell action={action} people={people} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
