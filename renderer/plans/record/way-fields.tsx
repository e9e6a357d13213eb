import { useTranslation } from 'react-i18next'
import type { OneWay } from '#shared/plans/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import type { People } from '#renderer/store/use-people.ts'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { Apart } from './apart.tsx'

type Props = { readonly way: OneWay; readonly people: People }

/** What one of several plans is called, and what speaks for it. */
export function WayFields({ way, people }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const { id, text, note } = way
  return (
    <>
      <SavedField
        label={t('way.name')}
        value={text}
        mustSay
        maxLength={200}
        onSave={async (name) => (await act('plans/edit-way', { id, name })).done}
      />
      <Apart item={way} field="name" people={people} />
      <SavedField
        label={t('way.note')}
        hint={t('way.note-hint')}
        value={note}
        rows={4}
        maxLength={4000}
        onSave={async (words) => (await act('plans/edit-way', { id, note: words })).done}
      />
      <Apart item={way} field="note" people={people} />
      <Apart item={way} field="goal" people={people} />
    </>
  )
}
