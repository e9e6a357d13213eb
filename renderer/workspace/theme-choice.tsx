import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/workspace.ts'

type Theme = Settings['theme']

const themes = ['light', 'dark', 'contrast', 'system'] as const satisfies readonly Theme[]

type Props = { readonly value: Theme; readonly onChange: (theme: Theme) => void }

/** Colours, each with a small picture of what it looks like. */
export function ThemeChoice({ value, onChange }: Props) {
  const { t } = useTranslation('workspace')
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(key) => {
        const theme = themes.find((name) => name === key)
        if (theme) onChange(theme)
      }}
    >
      <Label className="label">{t('settings.theme')}</Label>
      <div className="themes">
        {themes.map((theme) => (
          <Radio key={theme} value={theme} className="theme choice">
            <span className="theme__pictures" aria-hidden>
              {(theme === 'system' ? ['light', 'dark'] : [theme]).map((look) => (
                <span key={look} className="theme__picture" data-theme={look}>
                  <i className="theme__bar" />
                  <i className="theme__rail" />
                  <i className="theme__page" />
                </span>
              ))}
            </span>
            <span className="row">
              <span className="choice__dot" />
              {t(`settings.theme.${theme}`)}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
