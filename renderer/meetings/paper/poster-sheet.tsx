import { useTranslation } from 'react-i18next'
import { directionOf, languageCodes } from '#shared/language/languages.ts'
import { useFormat, useLanguage } from '#renderer/ui/use-format.ts'
import { WovenBand } from '#renderer/ui/woven-band.tsx'
import { isLanguage, isLookedAfter, needName } from '#renderer/meetings/people/need-words.ts'
import { useWhen } from '#renderer/meetings/use-when.ts'
import type { Whole } from '#renderer/meetings/whole.ts'
import { useCoalition } from './use-coalition.ts'

/** The sign for the door and the street, with a welcome in every language of the app. */
export function PosterSheet({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const language = useLanguage()
  const coalition = useCoalition()
  const whenOf = useWhen()
  const { meeting, needs, minutes } = whole
  const { title, place, directions, length } = meeting
  const when = whenOf(meeting, Math.max(minutes, length))
  const ready = needs.filter(isLookedAfter)
  const names = ready.map((need) => (isLanguage(need) ? need.words : needName(need, t)))
  const also = format.list([...new Set(names)])
  const others = languageCodes.filter((code) => code !== language)
  return (
    <div className="meetings-poster">
      <p className="meetings-sheet__from" dir="auto">
        {coalition.name}
      </p>
      <p className="meetings-poster__welcome">{t('poster.welcome')}</p>
      <h2 dir="auto">{title}</h2>
      <dl>
        <div>
          <dt>{t('poster.when')}</dt>
          <dd>
            {when.day}
            <br />
            {when.times}
          </dd>
        </div>
        <div>
          <dt>{t('poster.where')}</dt>
          <dd>
            <bdi>{place === '' ? t('poster.ask') : place}</bdi>
            {directions !== '' && (
              <>
                <br />
                <bdi>{directions}</bdi>
              </>
            )}
          </dd>
        </div>
        {also !== '' && (
          <div>
            <dt>{t('poster.also')}</dt>
            <dd>{also}</dd>
          </div>
        )}
      </dl>
      <div className="meetings-poster__others">
        {others.map((code) => (
          <p key={code} lang={code} dir={directionOf(code)}>
            {t(`poster.in.${code}`)}
          </p>
        ))}
      </div>
      <p className="meetings-sheet__foot">{t('poster.pass')}</p>
      <WovenBand of={coalition.id} />
    </div>
  )
}
