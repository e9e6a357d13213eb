import { Hand } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ActionItem } from '#shared/plans/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { People } from '#renderer/store/use-people.ts'

type Props = { readonly action: ActionItem; readonly people: People }

/** Who carries it; where nobody does yet, an invitation and "I will". */
export function OwnerCell({ action, people }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const { id, text, owner, status } = action
  if (owner === null && (status === 'done' || status === 'set-aside'))
    return <span className="meta">{t('owner.nobody')}</span>
  if (owner === null)
    return (
      <span className="row wrap plans-open">
        <span className="plans-open__words">{t('owner.welcome')}</span>
        <Button
          size="small"
          icon={Hand}
          aria-label={t('owner.i-will-named', { text })}
          onPress={() => void act('plans/take-on', { id }, { say: t('owner.taken'), undo: true })}
        >
          {t('owner.i-will')}
        </Button>
      </span>
    )
  const person = owner.kind === 'person' ? people.personOf(owner.person) : null
  const name = owner.kind === 'words' ? owner.name : (person?.name ?? t('someone'))
  return (
    <span className="row">
      {person !== null && <Avatar person={person} size="small" />}
      <bdi className="plans-owner">{name}</bdi>
    </span>
  )
}
