import { Check } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { GoalBranch } from '#shared/plans/tree.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Link as TextLink } from '#renderer/ui/link.tsx'
import { AddLine } from './add-line.tsx'
import { ApartHint } from './apart-hint.tsx'
import { GoalEnd } from './goal-end.tsx'
import { Grip } from './grip.tsx'
import { isolated } from './isolated.ts'
import { ObjectiveSection } from './objective-section.tsx'
import { RowMenu } from './row-menu.tsx'
import type { Decisions } from './use-decisions.ts'
import { useGoalWords } from './use-goal-words.ts'
import type { People } from '#renderer/store/use-people.ts'
import type { Moves } from './use-moves.ts'
import { useMoreWays } from './ways/use-more-ways.tsx'
import { WayBar } from './ways/way-bar.tsx'

type Props = {
  readonly branch: GoalBranch
  readonly moves: Moves
  readonly people: People
  readonly decisions: Decisions
  readonly goals: readonly GoalBranch[]
  readonly onLookAt: (goal: string, way: string | null) => void
}

/** One goal: the sentence to read aloud, what it carries out, and the way there. */
export function GoalSection({ branch, moves, people, decisions, goals, onLookAt }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const words = useGoalWords()
  const head = useId()
  const { goal, way, objectives } = branch
  const lane = way?.id ?? goal.id
  const more = useMoreWays(branch, onLookAt)
  const { id, text, horizon, apart } = goal
  const decision = decisions.find(goal.decision)
  const isHeld = moves.held?.kind === 'goal' && moves.held.id === id
  return (
    <article className={`plans-goal${isHeld ? ' is-held' : ''}`} aria-labelledby={head}>
      <div className="plans-goal__head">
        <div className="row between">
          <p className="meta">{t(`horizon.${horizon}`)}</p>
          <span className="row">
            <Grip kind="goal" id={id} text={text} moves={moves} />
            <RowMenu kind="goal" id={id} text={text} moves={moves} more={more.entries} />
          </span>
        </div>
        <h2 id={head}>
          <Link href={`/plans/${id}`} className="plans-name">
            <bdi>{text}</bdi>
          </Link>
        </h2>
        {decision !== null && (
          <p className="plans-goal__decision">
            <Icon of={Check} />
            <span>
              {t('decision.carries-out', {
                question: isolated(decision.question),
                outcome: decision.outcome.map((line) => isolated(line.text)).join(' · '),
              })}{' '}
              <TextLink to={`/priorities/decisions/${decision.id}`}>{t('decision.how')}</TextLink>
            </span>
          </p>
        )}
        <WayBar branch={branch} goals={goals} onLookAt={onLookAt} />
        <p className="meta">{words(branch)}</p>
        <ApartHint isApart={apart} />
      </div>
      {objectives.some(({ actions }) => actions.length > 0) && (
        <div className="plans-row plans-heads" aria-hidden>
          <span />
          <span className="plans-row__what">{t('head.what')}</span>
          <span className="plans-row__who">{t('head.who')}</span>
          <span className="plans-row__due">{t('head.by')}</span>
          <span className="plans-row__status">{t('head.status')}</span>
        </div>
      )}
      <ul className="plans-objectives">
        {objectives.map((one, at) => (
          <ObjectiveSection
            key={one.objective.id}
            branch={one}
            at={at}
            moves={moves}
            people={people}
          />
        ))}
      </ul>
      <GoalEnd id={lane} at={objectives.length}>
        <AddLine
          label={t('objective.add')}
          button={t('objective.add-to', { text })}
          onAdd={async (line) => {
            const step = { goal: id, way: way?.id ?? null, text: line }
            return (await act('plans/add-objective', step)).done
          }}
        />
      </GoalEnd>
      {more.dialog}
    </article>
  )
}
