import { useTranslation } from 'react-i18next'
import { Switch } from '#renderer/ui/switch.tsx'

type Props = { readonly isShown: boolean; readonly lead: (input: unknown) => void }

/** Whether everybody sees the numbers, on the big screen and on phones. */
export function ShowSwitch({ isShown, lead }: Props) {
  const { t } = useTranslation('meeting-run')
  return (
    <Switch
      isSelected={isShown}
      onChange={(isOn) => {
        lead({ do: isOn ? 'show' : 'hide' })
      }}
    >
      {t('show-all')}
    </Switch>
  )
}
