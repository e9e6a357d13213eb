import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AssetKind, assetKinds } from '#shared/assets/kinds.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

/** The short way in: a name, a kind, and what is strong. The rest can come later. */
export function AddAsset({ isOpen, onClose, onAdded }: Props) {
  const { t } = useTranslation('assets')
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('add.title')}>
      <AddForm onClose={onClose} onAdded={onAdded} />
    </Dialog>
  )
}

function AddForm({ onClose, onAdded }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation(['assets', 'ui'])
  const act = useAct('assets')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<AssetKind | null>(null)
  const [strong, setStrong] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // The dialog itself takes the focus first; what is asked for is the name.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const isPerson = kind === 'individual'

  const add = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || kind === null) return
    const done = await act(
      'assets/add',
      { name, kind, strong },
      { say: t('added', { name }), undo: true },
    )
    if (done.done) onAdded(done.output.id)
  }
  return (
    <form
      ref={form}
      className="stack stack--4"
      noValidate
      onSubmit={(event) => {
        void add(event)
      }}
    >
      <TextField
        label={t('field.name')}
        hint={t('add.name-hint')}
        value={name}
        onChange={setName}
        maxLength={200}
        problem={tried && name.trim() === '' ? t('add.needs-name') : undefined}
      />
      <Select
        label={t('field.kind')}
        placeholder={t('add.choose-kind')}
        options={assetKinds.map((key) => ({ key, label: t(`ui:kind.${key}`) }))}
        value={kind}
        onChange={setKind}
        problem={tried && kind === null ? t('add.needs-kind') : undefined}
      />
      <TextArea
        label={t('field.strong')}
        hint={t('add.strong-hint')}
        value={strong}
        onChange={setStrong}
        maxLength={20_000}
        rows={4}
      />
      {isPerson && (
        <p className="row meta">
          <KindMark kind="individual" />
          {t('place.coarse')}
        </p>
      )}
      <div className="row wrap assets-end">
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button kind="primary" type="submit">
          {t('add.do')}
        </Button>
      </div>
    </form>
  )
}
