import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { languages, type LanguageCode } from '#shared/language/languages.ts'
import type { ShownWord } from '#shared/meetings/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { ApartNotes } from '#renderer/meetings/apart-notes.tsx'

type Props = {
  readonly meeting: string
  /** Null where a word is added. */
  readonly word: ShownWord | null
  readonly onClose: () => void
}

/** How each language of the meeting says one word. */
export function WordDialog({ meeting, word, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const [said, setSaid] = useState<Readonly<Record<LanguageCode, string>>>({
    en: word?.en ?? '',
    es: word?.es ?? '',
    ar: word?.ar ?? '',
  })
  const isEmpty = Object.values(said).every((text) => text.trim() === '')
  const save = async () => {
    if (isEmpty) return
    const done =
      word === null
        ? await act('meetings/add-word', { meeting, word: said }, { undo: true })
        : await act('meetings/edit-word', { meeting, id: word.id, ...changesOf(word, said) })
    if (done.done) onClose()
  }
  const remove = async (id: string) => {
    const told = { say: t('word.removed'), undo: true }
    if ((await act('meetings/remove-word', { meeting, id }, told)).done) onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={word === null ? t('word.add') : t('word')}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {word !== null && (
          <ApartNotes
            part={word}
            onSettle={(field, value) => {
              void act('meetings/edit-word', { meeting, id: word.id, [field]: value })
            }}
          />
        )}
        {languages.map(({ code, name }, at) => (
          <TextField
            key={code}
            label={name}
            value={said[code]}
            maxLength={200}
            onChange={(text) => {
              setSaid({ ...said, [code]: text })
            }}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one thing begins in it
            autoFocus={at === 0}
          />
        ))}
        <div className="dialog__actions">
          {word !== null && (
            <Button kind="quiet" icon={Trash2} onPress={() => void remove(word.id)}>
              {t('need.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={isEmpty}>
            {t('word.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** Only what was changed: somebody else may be filling in another language. */
const changesOf = (word: ShownWord, said: Readonly<Record<LanguageCode, string>>) =>
  Object.fromEntries(
    languages.filter(({ code }) => said[code] !== word[code]).map(({ code }) => [code, said[code]]),
  )
