import { useTranslation } from 'react-i18next'
import type { MeetingItem } from '#shared/meetings/items.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { WhenFields } from './when-fields.tsx'

type Props = { readonly meeting: MeetingItem; readonly onClose: () => void }

/** When, where and what for. Every field saves by itself. */
export function DetailsDialog({ meeting, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const { id, title, purpose, place, directions, languages, contentNote } = meeting
  const save = async (change: Readonly<Record<string, string>>) =>
    (await act('meetings/edit', { id, ...change })).done
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('details')}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div className="stack stack--4">
        <SavedField
          label={t('field.title')}
          value={title}
          mustSay
          maxLength={200}
          onSave={(text) => save({ title: text })}
        />
        <WhenFields meeting={meeting} />
        <SavedField
          label={t('field.place')}
          value={place}
          maxLength={200}
          onSave={(text) => save({ place: text })}
        />
        <SavedField
          label={t('field.directions')}
          hint={t('field.directions-hint')}
          value={directions}
          rows={2}
          maxLength={1000}
          onSave={(text) => save({ directions: text })}
        />
        <SavedField
          label={t('field.purpose')}
          value={purpose}
          rows={3}
          maxLength={2000}
          onSave={(text) => save({ purpose: text })}
        />
        <fieldset className="meetings-languages">
          <legend className="label">{t('field.languages')}</legend>
          <div className="row row--wide wrap">
            {languageCodes.map((code) => (
              <Checkbox
                key={code}
                isSelected={languages.includes(code)}
                onChange={(isOn) => {
                  const next = languageCodes.filter((one) =>
                    one === code ? isOn : languages.includes(one),
                  )
                  void act('meetings/edit', { id, languages: next })
                }}
              >
                {t(`language.${code}`)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <SavedField
          label={t('field.content-note')}
          hint={t('field.content-note-hint')}
          value={contentNote}
          rows={2}
          maxLength={500}
          onSave={(text) => save({ contentNote: text })}
        />
      </div>
    </Dialog>
  )
}
