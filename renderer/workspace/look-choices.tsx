import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/workspace.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { ThemeChoice } from './theme-choice.tsx'

const sizes = [100, 112, 125, 150] as const
const densities = ['comfortable', 'compact', 'touch'] as const

export function LookChoices({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('workspace')
  const { percent } = useFormat()
  const act = useAct()
  return (
    <div className="stack stack--6">
      <RadioGroup
        label={t('settings.size')}
        flow="beside"
        value={String(settings.textSize)}
        onChange={(key) => {
          const textSize = sizes.find((size) => String(size) === key)
          if (textSize) void act('settings/save', { textSize })
        }}
        options={sizes.map((size) => ({ key: String(size), label: percent(size / 100) }))}
      />
      <p className="settings__sample">
        {t('settings.size-sample')} <span className="meta">{t('settings.size-note')}</span>
      </p>
      <ThemeChoice
        value={settings.theme}
        onChange={(theme) => void act('settings/save', { theme })}
      />
      <RadioGroup
        label={t('settings.density')}
        flow="beside"
        value={settings.density}
        onChange={(density) => void act('settings/save', { density })}
        options={densities.map((key) => ({ key, label: t(`settings.density.${key}`) }))}
      />
      <Switch
        isSelected={settings.motion === 'less'}
        onChange={(isLess) => void act('settings/save', { motion: isLess ? 'less' : 'system' })}
      >
        {t('settings.motion')}
      </Switch>
    </div>
  )
}
