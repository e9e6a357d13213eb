import { useTranslation } from 'react-i18next'
import { horizons } from '#shared/plans/fields.ts'
import type { OneGoal } from '#shared/plans/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Link } from '#renderer/ui/link.tsx'
import { SharedText } from '#renderer/texts/shared-text.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { DecisionSelect } from '#renderer/plans/decision-select.tsx'
import type { Decisions } from '#renderer/plans/use-decisions.ts'
import type { People } from '#renderer/store/use-people.ts'
import { Apart } from './apart.tsx'

type Props = {
  readonly goal: OneGoal
  readonly people: People
  readonly decisions: Decisions
}

/** What counts as victory, how far off, and which decision it carries out. */
export function GoalFields({ goal, people, decisions }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const { id, horizon } = goal
  const decision = decisions.find(goal.decision)
  return (
    <>
      <SharedText
        place={{ document: 'plans', map: 'goals', id, field: 'text' }}
        room="plans"
        label={t('goal.text')}
        hint={t('goal.hint')}
        invitation={t('goal.text')}
      />
      <Apart item={goal} field="text" people={people} />
      <Select
        label={t('goal.horizon')}
        options={horizons.map((key) => ({ key, label: t(`horizon.${key}`) }))}
        value={horizon}
        onChange={(key) => void act('plans/edit-goal', { id, horizon: key })}
      />
      <Apart item={goal} field="horizon" people={people} />
      <DecisionSelect
        decisions={decisions}
        value={goal.decision}
        onChange={(key) => void act('plans/edit-goal', { id, decision: key })}
      />
      <Apart item={goal} field="decision" people={people} />
      <Apart item={goal} field="follows" people={people} />
      {decision !== null && (
        <p>
          <Link to={`/priorities/decisions/${decision.id}`}>{t('decision.how')}</Link>
        </p>
      )}
    </>
  )
}
