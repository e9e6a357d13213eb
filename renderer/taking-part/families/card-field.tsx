import { useId } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  readonly code: string
  readonly isWrong: boolean
  readonly change: (typed: string) => void
}

/** The code that is printed on a voting card. */
export function CardField({ code, isWrong, change }: Props) {
  const { t } = useTranslation('guest')
  const id = useId()
  return (
    <>
      <label className="g-label" htmlFor={id}>
        {t('vote.card')}
      </label>
      <input
        id={id}
        className="g-input"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        value={code}
        aria-invalid={isWrong}
        aria-describedby={`${id}-about`}
        onChange={({ target }) => {
          change(target.value)
        }}
      />
      <p id={`${id}-about`} className={isWrong ? 'g-problem' : 'g-quiet'}>
        {isWrong ? t('vote.card-wrong') : t('vote.card-about')}
      </p>
    </>
  )
}
