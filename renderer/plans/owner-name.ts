import type { TFunction } from 'i18next'
import type { ActionItem } from '#shared/plans/items.ts'
import type { People } from '#renderer/store/use-people.ts'

/** Who carries an action, in words. */
export function ownerName(
  { owner, status }: Pick<ActionItem, 'owner' | 'status'>,
  people: People,
  t: TFunction<'plans'>,
): string {
  if (owner === null)
    return status === 'done' || status === 'set-aside' ? t('owner.nobody') : t('owner.welcome')
  if (owner.kind === 'words') return owner.name
  return people.personOf(owner.person)?.name ?? t('someone')
}
