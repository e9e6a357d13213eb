import { Search } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { pageKeys } from '#shared/contract/window-keys.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { pressWords } from './keys/press-words.ts'
import { useShowOver } from './over-context.ts'

const [press] = pageKeys.find(({ does }) => does === 'find')?.presses ?? []

/** Opens the palette, and says with which key it opens too. */
export function FindButton() {
  const { t } = useTranslation('workspace')
  const show = useShowOver()
  return (
    <Button
      className="find"
      aria-haspopup="dialog"
      onPress={() => {
        show('palette')
      }}
    >
      <Icon of={Search} />
      <span className="find__words">{t('find')}</span>
      {press !== undefined && (
        <kbd className="key find__key" aria-hidden dir="ltr">
          {pressWords(press)}
        </kbd>
      )}
    </Button>
  )
}
