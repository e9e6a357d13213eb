import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Note } from '#renderer/ui/note.tsx'
import { NamedCloth } from './cloth-art.tsx'
import { LockForm } from './lock-form.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

/** Stands before everything else while what is kept on this computer is locked. */
export function LockPage() {
  const { t } = useTranslation('welcome')
  const lock = useViewItem(useView('lock', {}), 'lock')
  if (lock === undefined) return null
  const isNew = lock.state === 'new'
  return (
    <WelcomeFrame
      title={isNew ? t('lock.new') : t('lock.title')}
      lead={isNew ? t('lock.new-lead') : t('lock.lead')}
      art={<NamedCloth />}
    >
      {lock.way === 'passphrase' || isNew ? (
        <LockForm isNew={isNew} />
      ) : (
        <Note>{lock.way === 'key-file' ? t('lock.key-file') : t('lock.keychain')}</Note>
      )}
    </WelcomeFrame>
  )
}
