import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { activities } from '#shared/meetings/activities/all.ts'
import type { ShownItem } from '#shared/meetings/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Drawer } from '#renderer/ui/drawer.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { ApartNotes } from '#renderer/meetings/apart-notes.tsx'
import { WhoField } from '#renderer/meetings/people/who-field.tsx'
import { PromptField } from './prompt-field.tsx'
import { SettingsForm } from './settings-form.tsx'

type Props = {
  readonly meeting: string
  readonly item: ShownItem
  readonly onClose: () => void
}

/** One item of an agenda, beside it or over it. Every field saves by itself. */
export function ItemDrawer({ meeting, item, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'activities'])
  const act = useAct('meetings')
  const { id, title, lead, contentNote, activity } = item
  const plan = activities.of(activity)
  const edit = async (change: object) =>
    (await act('meetings/edit-item', { meeting, id, ...change })).done
  const remove = async () => {
    const said = { say: t('item.removed'), undo: true }
    if ((await act('meetings/remove-item', { meeting, id }, said)).done) onClose()
  }
  return (
    <Drawer
      title={title}
      onClose={onClose}
      head={
        <span className="muted">
          {plan === null ? t('activities:unknown') : t(`activities:${activity}.name`)}
        </span>
      }
      foot={
        item.archived === null ? (
          <Button kind="quiet" size="small" icon={Trash2} onPress={() => void remove()}>
            {t('item.remove')}
          </Button>
        ) : undefined
      }
    >
      <div className="stack stack--4">
        {plan === null || !item.known ? (
          <Note>{t('item.unknown')}</Note>
        ) : (
          <p className="muted">{t(`activities:${activity}.about`)}</p>
        )}
        <ApartNotes
          part={item}
          onSettle={(field, value) => {
            void edit({ [field]: value })
          }}
        />
        <SavedField
          label={t('item.title')}
          value={title}
          mustSay
          maxLength={200}
          onSave={(text) => edit({ title: text })}
        />
        <PromptField item={item} plan={plan} onSave={(prompt) => edit({ prompt })} />
        <WhoField label={t('item.lead')} value={lead} onSave={(who) => edit({ lead: who })} />
        {plan !== null && item.known && (
          <SettingsForm
            plan={plan}
            stored={item.settings}
            onSave={(settings) => edit({ settings })}
          />
        )}
        <SavedField
          label={t('field.content-note')}
          hint={t('field.content-note-hint')}
          value={contentNote}
          rows={2}
          maxLength={500}
          onSave={(text) => edit({ contentNote: text })}
        />
      </div>
    </Drawer>
  )
}
