import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { Invitation } from '#shared/meetings/room/wire/phone-line.ts'
import { Shell } from './shell.tsx'
import { invitationOf } from './typed-invitation.ts'

type Props = {
  readonly choose: (language: LanguageCode) => void
  /** The code in the address led nowhere. */
  readonly isWrong: boolean
  readonly comeIn: (invitation: Invitation) => void
}

/** For whoever typed the address: the words from the big screen lead in. */
export function JoinPage({ choose, isWrong, comeIn }: Props) {
  const { t } = useTranslation('guest')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState(isWrong ? t('join.wrong') : '')
  const submit = () => {
    const read = invitationOf(typed)
    if (typeof read !== 'number') comeIn(read)
    else setProblem(read === 0 ? t('join.do-not-fit') : t('join.unknown', { at: read }))
  }
  return (
    <Shell choose={choose} welcome={null}>
      <form
        className="g-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <main className="g-main">
          <h1>{t('join.title')}</h1>
          <p className="g-quiet">{t('join.about')}</p>
          <label className="g-label" htmlFor="words">
            {t('join.words')}
          </label>
          <input
            id="words"
            className="g-input"
            dir="ltr"
            autoCapitalize="none"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            value={typed}
            aria-describedby={problem === '' ? undefined : 'words-problem'}
            aria-invalid={problem !== ''}
            onChange={({ target }) => {
              setTyped(target.value)
            }}
          />
          {problem !== '' && (
            <p id="words-problem" className="g-problem" role="alert">
              {problem}
            </p>
          )}
        </main>
        <footer className="g-foot">
          <button className="g-button g-button--primary" type="submit">
            {t('join.come-in')}
          </button>
        </footer>
      </form>
    </Shell>
  )
}
