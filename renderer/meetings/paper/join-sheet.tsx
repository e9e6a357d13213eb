import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, type LanguageCode } from '#shared/language/languages.ts'
import { QrCode } from '#renderer/ui/qr-code.tsx'
import { useLanguage } from '#renderer/ui/use-format.ts'
import type { Whole } from '#renderer/meetings/whole.ts'
import { useCoalition } from './use-coalition.ts'
import { useWay } from './use-way.ts'

/** How to take part, for the wall and the tables, in each language of the meeting. */
export function JoinSheet({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('meetings')
  const here = useLanguage()
  const coalition = useCoalition()
  const { id, title, languages } = whole.meeting
  const way = useWay(id)
  const codes = languages.length > 0 ? languages : [here]
  return (
    <div className="meetings-join">
      <p className="meetings-sheet__from" dir="auto">
        {coalition.name} · {title}
      </p>
      {way !== null && (
        <div className="meetings-join__way">
          <QrCode text={way.link} label={t('join.qr')} size={240} />
          <p dir="ltr">
            <b>{way.address}</b>
            <br />
            {way.words.join(' ')}
          </p>
        </div>
      )}
      {/* Words of other languages come a moment later; the page stays where it is. */}
      <Suspense>
        {codes.map((code) => (
          <JoinSteps key={code} code={code} isKnown={way !== null} />
        ))}
      </Suspense>
    </div>
  )
}

type StepsProps = { readonly code: LanguageCode; readonly isKnown: boolean }

/** The same steps in one language. */
function JoinSteps({ code, isKnown }: StepsProps) {
  const { t } = useTranslation('meetings', { lng: code })
  return (
    <section lang={code} dir={directionOf(code)}>
      <h2>{t('join.title')}</h2>
      <ol>
        <li>
          {t('join.wifi')}
          <span className="meetings-line" />
        </li>
        <li>{isKnown ? t('join.scan') : t('join.screen')}</li>
        <li>{t('join.paper')}</li>
      </ol>
      <p>{t('join.free')}</p>
    </section>
  )
}
