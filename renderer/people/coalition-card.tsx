import { useTranslation } from 'react-i18next'
import { Card } from '#renderer/ui/card.tsx'
import { Rename } from './rename.tsx'

/** What the coalition is called, for everybody. */
export function CoalitionCard({ name }: { readonly name: string }) {
  const { t } = useTranslation('people')
  return (
    <Card
      title={t('coalition.title')}
      aside={
        <Rename
          what={t('rename.coalition')}
          label={t('rename.coalition-label')}
          value={name}
          command={(next) => ['coalition/rename', { name: next }]}
        />
      }
    >
      <p>
        <bdi>{name}</bdi>
      </p>
    </Card>
  )
}
