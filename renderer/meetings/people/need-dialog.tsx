import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ShownNeed } from '#shared/meetings/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { ApartNotes } from '#renderer/meetings/apart-notes.tsx'
import { needName } from './need-words.ts'
import { WhoField } from './who-field.tsx'

type Props = {
  readonly meeting: string
  readonly need: ShownNeed
  readonly onClose: () => void
}

/** How many asked for something, and who looks after it. Asks for no name of whoever needs it. */
export function NeedDialog({ meeting, need, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const { id } = need
  const edit = async (change: object) =>
    (await act('meetings/edit-need', { meeting, id, ...change })).done
  const remove = async () => {
    const said = { say: t('need.removed'), undo: true }
    if ((await act('meetings/remove-need', { meeting, id }, said)).done) onClose()
  }
  const isLanguage = need.need === 'interpretation' || need.need === 'written-language'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={needName(need, t)}
      actions={
        <>
          <Button kind="quiet" icon={Trash2} onPress={() => void remove()}>
            {t('need.remove')}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <ApartNotes
          part={need}
          onSettle={(field, value) => {
            void edit({ [field]: value })
          }}
        />
        <SavedField
          label={isLanguage ? t('need.language') : t('need.which')}
          value={need.words}
          maxLength={200}
          onSave={(words) => edit({ words })}
        />
        <NumberField
          label={t('need.count')}
          hint={t('need.count-hint')}
          value={need.count}
          minValue={0}
          maxValue={100_000}
          onChange={(count) => {
            if (count >= 0 && count !== need.count) void edit({ count })
          }}
        />
        <WhoField
          label={t('need.helper')}
          value={need.helper}
          onSave={(helper) => edit({ helper })}
        />
        <SavedField
          label={t('need.how')}
          hint={t('need.how-hint')}
          value={need.how}
          maxLength={200}
          onSave={(how) => edit({ how })}
        />
      </div>
    </Dialog>
  )
}
