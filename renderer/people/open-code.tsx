import { Copy, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { QrCode } from '#renderer/ui/qr-code.tsx'
import { useToasts } from '#renderer/ui/toasts.ts'
import { CodeWords } from './code-words.tsx'
import { copyText } from '#renderer/device/copy-text.ts'
import { SaveForOthers } from './save-for-others.tsx'

/** A code in its three forms, with what it opens said first. */
export function OpenCode({ invite }: { readonly invite: ViewItem<'people/invites'> }) {
  const { t } = useTranslation('people')
  const act = useAct('people')
  const { say } = useToasts()
  const { id, name, link, words } = invite
  const copy = async (text: string) => {
    say((await copyText(text)) ? t('code.copied') : t('code.not-copied'))
  }
  return (
    <>
      <Note tone="care">
        {invite.for === 'computer' ? t('code.key-computer') : t('code.key', { name })}
      </Note>
      {link === null || words === null ? (
        <Note>{t('code.elsewhere')}</Note>
      ) : (
        <div className="people-code">
          <Card title={t('code.scan')}>
            <QrCode text={link} label={t('code.qr')} size={260} />
          </Card>
          <div className="stack stack--4">
            <Card
              title={t('code.link')}
              aside={
                <Button size="small" icon={Copy} onPress={() => void copy(link)}>
                  {t('code.copy')}
                </Button>
              }
            >
              <p className="people-code__link" dir="ltr">
                {link}
              </p>
            </Card>
            <Card title={t('code.words')}>
              <CodeWords words={words} />
            </Card>
          </div>
        </div>
      )}
      <p className="meta">{t('code.apart')}</p>
      <div className="row row--wide wrap">
        <SaveForOthers />
        <Button
          icon={Undo2}
          iconFlips
          onPress={() =>
            void act('people/withdraw', { invite: id }, { say: t('invite.taken-back', { name }) })
          }
        >
          {t('invite.withdraw')}
        </Button>
      </div>
    </>
  )
}
