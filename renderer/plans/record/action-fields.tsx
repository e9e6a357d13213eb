import { useTranslation } from 'react-i18next'
import { statuses } from '#shared/plans/fields.ts'
import type { OneAction } from '#shared/plans/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SharedText } from '#renderer/texts/shared-text.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { useDueWords } from '#renderer/plans/use-due-words.ts'
import type { People } from '#renderer/store/use-people.ts'
import { Apart } from './apart.tsx'
import { OwnerField } from './owner-field.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { WaitsField } from './waits-field.tsx'

type Props = { readonly action: OneAction; readonly people: People }

/** What, who, by when, how far, and what helps to know. */
export function ActionFields({ action, people }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const dueWords = useDueWords()
  const { id, text, due, status } = action
  return (
    <>
      <SavedField
        label={t('action.text')}
        value={text}
        mustSay
        maxLength={200}
        onSave={async (words) => (await act('plans/edit-action', { id, text: words })).done}
      />
      <Apart item={action} field="text" people={people} />
      <OwnerField action={action} people={people} />
      <Apart item={action} field="owner" people={people} />
      <DateField
        label={t('due.label')}
        value={due}
        onChange={(day) => void act('plans/edit-action', { id, due: day })}
      />
      {due !== null && <p className="meta">{dueWords(due, status)}</p>}
      <Apart item={action} field="due" people={people} />
      <WaitsField action={action} />
      <RadioGroup
        label={t('head.status')}
        flow="beside"
        options={statuses.map((key) => ({ key, label: t(`status.${key}`) }))}
        value={status}
        onChange={(key) => void act('plans/set-status', { id, status: key })}
      />
      <Apart item={action} field="status" people={people} />
      <SharedText
        place={{ document: 'plans', map: 'actions', id, field: 'notes' }}
        room="plans"
        label={t('notes')}
        invitation={t('notes.invite')}
      />
      <Apart item={action} field="notes" people={people} />
      <Apart item={action} field="objective" people={people} />
    </>
  )
}
