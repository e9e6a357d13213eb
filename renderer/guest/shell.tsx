import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import type { Welcome } from '#shared/meetings/room/wire/phone-frames.ts'
import { WovenMark } from '#renderer/ui/woven-mark.tsx'

type Props = {
  readonly choose: (language: LanguageCode) => void
  readonly welcome: Welcome | null
  readonly children: ReactNode
}

/** What every page of a phone has: whose meeting it is, and the language. */
export function Shell({ choose, welcome, children }: Props) {
  const { t, i18n } = useTranslation('guest')
  const title = welcome?.title ?? t('title')
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className="g-page" data-role={welcome?.role}>
      <header className="g-head">
        {welcome !== null && <WovenMark of={[welcome.coalition.id]} size={32} />}
        <p className="g-whose">
          <b>
            <bdi>{title}</bdi>
          </b>
          {welcome !== null && (
            <span>
              <bdi>{welcome.coalition.name}</bdi>
            </span>
          )}
        </p>
        <label className="g-language">
          <span className="g-hidden">{t('language')}</span>
          <select
            value={i18n.language}
            onChange={({ target }) => {
              const code = languageCodes.find((one) => one === target.value)
              if (code !== undefined) choose(code)
            }}
          >
            {languageCodes.map((code) => (
              <option key={code} value={code} lang={code}>
                {names[code]}
              </option>
            ))}
          </select>
        </label>
      </header>
      {children}
    </div>
  )
}

const names: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
}
