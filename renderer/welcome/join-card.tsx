import { QrCode } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = { readonly code: string; readonly onCode: (code: string) => void }

/** Takes a code and goes on to the two questions joining needs. */
export function JoinCard({ code, onCode }: Props) {
  const { t } = useTranslation('welcome')
  const [, navigate] = useLocation()
  return (
    <form
      className="welcome-join"
      onSubmit={(event) => {
        event.preventDefault()
        navigate('/welcome/join')
      }}
    >
      <span className="welcome-start__icon">
        <Icon of={QrCode} />
      </span>
      <div className="grow stack stack--3">
        <div>
          <h2 className="welcome-join__title">{t('join.title')}</h2>
          <p className="muted">{t('join.text')}</p>
        </div>
        <div className="welcome-join__code">
          <TextField
            label={t('join.code')}
            labelHidden
            value={code}
            onChange={onCode}
            placeholder={t('join.example')}
            autoComplete="off"
            spellCheck="false"
          />
          <Button kind="primary" type="submit">
            {t('join.go')}
          </Button>
        </div>
      </div>
    </form>
  )
}
