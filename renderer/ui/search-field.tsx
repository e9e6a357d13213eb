import { Search, X } from 'lucide-react'
import { Button, Input, SearchField as SearchFieldBase } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

type Props = {
  /** What is searched: its name for screen readers. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
}

/** Search as you type; Escape empties it. */
export function SearchField({ label, value, onChange, placeholder = label }: Props) {
  const { t } = useTranslation('ui')
  return (
    <SearchFieldBase className="search" aria-label={label} value={value} onChange={onChange}>
      <Icon of={Search} className="search__icon" />
      <Input className="input search__input" placeholder={placeholder} dir="auto" />
      {value !== '' && (
        <Button className="search__clear" aria-label={t('clear')}>
          <Icon of={X} />
        </Button>
      )}
    </SearchFieldBase>
  )
}
