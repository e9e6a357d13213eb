import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import { Dialog } from './dialog.tsx'
import { Note } from './note.tsx'
import { useFormat } from './use-format.ts'

type Props = {
  readonly title: string
  /** What is in the file, and what is not. */
  readonly about: string
  /** What was found in these ballots; null while they are looked through. */
  readonly check: {
    readonly few: boolean
    readonly written: number
    readonly names: readonly string[]
  } | null
  readonly save: (accept: boolean) => Promise<void>
  readonly onClose: () => void
}

/** Says what a file of ballots would hold before it is made; where somebody could be known by it, only after a yes. */
export function BallotsDialog({ title, about, check, save, onClose }: Props) {
  const { t } = useTranslation('priorities')
  const { list } = useFormat()
  const [accept, setAccept] = useState(false)
  const isFew = check?.few === true
  const written = check?.written ?? 0
  const names = check?.names ?? []
  const asks = isFew || names.length > 0
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={check === null || (asks && !accept)}
            onPress={() => void save(accept)}
          >
            {t('box.save')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <p>{about}</p>
        {written > 0 && <p>{t('box.written', { count: written })}</p>}
        {isFew && <Note tone="care">{t('box.few')}</Note>}
        {names.length > 0 && <Note tone="care">{t('box.names', { names: list(names) })}</Note>}
        <p className="meta">{t('box.known')}</p>
        {asks && (
          <Checkbox isSelected={accept} onChange={setAccept}>
            {t('box.accept')}
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}
