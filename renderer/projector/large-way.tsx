import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { QrCode } from '#renderer/ui/qr-code.tsx'

type Props = { readonly way: NonNullable<ViewItem<'room/screen'>['way']> }

/** Where phones come in: a code to scan, and as an equal way an address and words to type. */
export function LargeWay({ way: { link, address, words } }: Props) {
  const { t } = useTranslation('meeting-screen')
  return (
    <section className="projector__way" aria-label={t('way')}>
      <QrCode text={link} label={t('way.code')} size={480} />
      <p>
        {t('way.open')}
        <b dir="ltr">{address.replace(/^http:\/\//, '').replace(/\/$/, '')}</b>
      </p>
      <p>
        {t('way.words')}
        <b dir="ltr">{words.join(' ')}</b>
      </p>
    </section>
  )
}
