import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Compared, comparedOf, firstToEnd } from '#shared/plans/compare.ts'
import type { GoalBranch } from '#shared/plans/tree.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { isolated } from '#renderer/plans/isolated.ts'
import { ownerName } from '#renderer/plans/owner-name.ts'
import { usePeople } from '#renderer/store/use-people.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useWayName } from './use-way-name.ts'
import './ways.css'

type Props = { readonly branch: GoalBranch; readonly onClose: () => void }

/** The plans of a goal side by side: what each takes, who carries it, when it ends. */
export function CompareDialog({ branch: { goal, ways }, onClose }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const people = usePeople()
  const nameOf = useWayName()
  const { date, list, number } = useFormat()
  const all = comparedOf(ways)
  const soonest = firstToEnd(all)
  const hasNotes = ways.some(({ way }) => way !== null && way.note !== '')
  const day = (value: string | null) => (value === null ? t('timeline.no-day') : date(value))
  const owners = ({ owners: carriers }: Compared) =>
    carriers.length === 0
      ? t('owner.nobody')
      : list(
          carriers.map((owner) => isolated(ownerName({ owner, status: 'coming-up' }, people, t))),
        )
  const row = (label: string, cell: (one: Compared) => ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      {all.map((one) => (
        <td key={one.branch.way?.id ?? ''}>{cell(one)}</td>
      ))}
    </tr>
  )
  const follow = ({ branch: { way } }: Compared) => {
    const input = { goal: goal.id, way: way?.id ?? null }
    void act('plans/follow-way', input, { say: t('way.following'), undo: true })
  }
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={onClose}
      title={t('way.do.compare')}
      actions={<Button onPress={onClose}>{t('compare.close')}</Button>}
    >
      <div className="stack stack--4">
        <p>
          <bdi>{goal.text}</bdi>
        </p>
        {soonest !== null && (
          <p className="muted">
            {t('compare.soonest', {
              name: isolated(nameOf(soonest.branch.way)),
              date: day(soonest.ends),
            })}
          </p>
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where it scrolls sideways, keys must reach it */}
        <div className="compare" role="region" aria-label={t('way.do.compare')} tabIndex={0}>
          <Table
            label={t('way.do.compare')}
            heads={[
              t('way.label'),
              ...all.map(({ branch }) => <bdi key="">{nameOf(branch.way)}</bdi>),
            ]}
          >
            {row(t('compare.steps'), ({ objectives }) => number(objectives))}
            {row(t('compare.actions'), ({ actions }) => number(actions))}
            {row(t('status.done'), ({ done }) => number(done))}
            {row(t('head.who'), owners)}
            {row(t('owner.welcome'), ({ open }) => number(open))}
            {row(t('compare.begins'), ({ begins }) => day(begins))}
            {row(t('compare.ends'), ({ ends }) => day(ends))}
            {row(t('timeline.no-day'), ({ undated }) => number(undated))}
            {hasNotes &&
              row(t('compare.note'), ({ branch }) => <bdi>{branch.way?.note ?? ''}</bdi>)}
            {row(t('compare.follow'), (one) =>
              one.branch.isFollowed ? (
                <Chip tone="settled" icon={Check}>
                  {t('way.followed')}
                </Chip>
              ) : (
                <Button
                  size="small"
                  aria-label={t('way.follow-named', { name: nameOf(one.branch.way) })}
                  onPress={() => {
                    follow(one)
                  }}
                >
                  {t('way.follow')}
                </Button>
              ),
            )}
          </Table>
        </div>
      </div>
    </Dialog>
  )
}
