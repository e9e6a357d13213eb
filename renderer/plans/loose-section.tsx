import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Plan } from '#shared/plans/tree.ts'
import { ActionRow } from './action-row.tsx'
import { ObjectiveSection } from './objective-section.tsx'
import type { People } from '#renderer/store/use-people.ts'
import type { Moves } from './use-moves.ts'

type Props = { readonly loose: Plan['loose']; readonly moves: Moves; readonly people: People }

/** What was added elsewhere to something that is put away here: shown, until somebody moves it or brings its place back. */
export function LooseSection({ loose, moves, people }: Props) {
  const { t } = useTranslation('plans')
  const head = useId()
  if (loose.ways.length + loose.objectives.length + loose.actions.length === 0) return null
  return (
    <section className="plans-goal plans-loose" aria-labelledby={head}>
      <div className="plans-goal__head">
        <h2 id={head}>{t('loose.title')}</h2>
        <p className="muted reading">{t('loose.text')}</p>
      </div>
      {loose.ways.length > 0 && (
        <ul>
          {loose.ways.map(({ id, text }) => (
            <li key={id}>
              <Link href={`/plans/${id}`} className="plans-name">
                <bdi>{text}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul className="plans-objectives">
        {loose.objectives.map((branch, at) => (
          <ObjectiveSection
            key={branch.objective.id}
            branch={branch}
            at={at}
            moves={moves}
            people={people}
          />
        ))}
      </ul>
      {loose.actions.length > 0 && (
        <ul className="plans-actions">
          {loose.actions.map((action, at) => (
            <ActionRow key={action.id} action={action} at={at} moves={moves} people={people} />
          ))}
        </ul>
      )}
    </section>
  )
}
