import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { GoalBranch } from '#shared/plans/tree.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useWayName } from './use-way-name.ts'
import { WayMenu } from './way-menu.tsx'
import './ways.css'

type Props = {
  readonly branch: GoalBranch
  readonly goals: readonly GoalBranch[]
  readonly onLookAt: (goal: string, way: string | null) => void
}

const first = 'first'

/** Which of several plans of a goal is looked at, and whether it is the one that is followed. Nothing where there is only one. */
export function WayBar({ branch, goals, onLookAt }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const nameOf = useWayName()
  const { goal, way, ways } = branch
  const shown = ways.find((one) => one.way === way)
  if (shown === undefined || (ways.length < 2 && way === null)) return null
  const follow = () => {
    const input = { goal: goal.id, way: way?.id ?? null }
    void act('plans/follow-way', input, { say: t('way.following'), undo: true })
  }
  return (
    <div className="way-bar">
      <div className="row wrap">
        <Select
          label={t('way.label')}
          small
          options={ways.map((one) => ({
            key: one.way?.id ?? first,
            label: nameOf(one.way),
            ...(one.isFollowed && { hint: t('way.followed') }),
          }))}
          value={way?.id ?? first}
          onChange={(key) => {
            onLookAt(goal.id, key === first ? null : key)
          }}
        />
        {shown.isFollowed ? (
          <Chip tone="settled" icon={Check}>
            {t('way.followed')}
          </Chip>
        ) : (
          <Button size="small" onPress={follow}>
            {t('way.follow')}
          </Button>
        )}
        <WayMenu branch={branch} goals={goals} onLookAt={onLookAt} />
      </div>
      {way !== null && way.note !== '' && (
        <p className="way-bar__note">
          <bdi>{way.note}</bdi>
        </p>
      )}
      {!shown.isFollowed && <p className="meta">{t('way.other')}</p>}
    </div>
  )
}
