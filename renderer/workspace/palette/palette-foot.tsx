import { Laptop } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import { keyWord } from '../keys/press-words.ts'

/** How to move in the palette, and where it looks. */
export function PaletteFoot() {
  const { t } = useTranslation('palette')
  return (
    <p className="palette__foot">
      <span className="palette__keys">
        <kbd className="key">{keyWord('ArrowUp')}</kbd>{' '}
        <kbd className="key">{keyWord('ArrowDown')}</kbd> {t('foot.choose')}
      </span>
      <span className="palette__keys">
        <kbd className="key">{keyWord('Enter')}</kbd> {t('foot.open')}
      </span>
      <span className="row end">
        <Icon of={Laptop} />
        {t('foot.where')}
      </span>
    </p>
  )
}
