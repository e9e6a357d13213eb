import { useTranslation } from 'react-i18next'
import { loadsOf } from '#shared/plans/carrying.ts'
import type { Plan } from '#shared/plans/tree.ts'
import { useToday } from '#renderer/device/use-today.ts'
import type { People } from '#renderer/store/use-people.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { ownerName } from '#renderer/plans/owner-name.ts'
import { CarryingCard } from './carrying-card.tsx'
import './carrying.css'

type Props = { readonly plan: Plan; readonly people: People }

/** Who carries what: first what would welcome a helper, then everybody by name. */
export function CarryingLook({ plan, people }: Props) {
  const { t } = useTranslation('plans')
  const { collator } = useFormat()
  const today = useToday()
  const named = loadsOf(plan, today).map((load) => {
    const title = ownerName({ owner: load.owner, status: 'coming-up' }, people, t)
    return { load, title }
  })
  if (named.length === 0)
    return <EmptyState title={t('carrying.empty')}>{t('carrying.empty-text')}</EmptyState>
  const sorted = named.toSorted((a, b) => {
    const open = Number(a.load.owner !== null) - Number(b.load.owner !== null)
    return open === 0 ? collator.compare(a.title, b.title) : open
  })
  const hasOthers = plan.goals.some(({ ways }) => ways.length > 1)
  return (
    <div className="carrying">
      {hasOthers && <p className="meta">{t('carrying.ways')}</p>}
      {sorted.map(({ load, title }) => (
        <CarryingCard key={JSON.stringify(load.owner)} load={load} title={title} people={people} />
      ))}
    </div>
  )
}
