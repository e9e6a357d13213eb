import { useTranslation } from 'react-i18next'
import type { OneObjective } from '#shared/plans/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import type { People } from '#renderer/store/use-people.ts'
import { Apart } from './apart.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'

type Props = { readonly objective: OneObjective; readonly people: People }

/** A step people can see has been taken. The words help to make it one; nothing blocks. */
export function ObjectiveFields({ objective, people }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const { id, text, measure, due } = objective
  return (
    <>
      <SavedField
        label={t('objective.text')}
        hint={t('objective.hint')}
        value={text}
        mustSay
        maxLength={200}
        onSave={async (words) => (await act('plans/edit-objective', { id, text: words })).done}
      />
      <Apart item={objective} field="text" people={people} />
      <SavedField
        label={t('objective.measure')}
        hint={t('objective.measure-hint')}
        value={measure}
        maxLength={200}
        onSave={async (words) => (await act('plans/edit-objective', { id, measure: words })).done}
      />
      <Apart item={objective} field="measure" people={people} />
      <DateField
        label={t('due.label')}
        value={due}
        onChange={(day) => void act('plans/edit-objective', { id, due: day })}
      />
      <Apart item={objective} field="due" people={people} />
      <Apart item={objective} field="goal" people={people} />
      <Apart item={objective} field="way" people={people} />
    </>
  )
}
