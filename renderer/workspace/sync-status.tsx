import { Check, CircleAlert, Ellipsis } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { wordsForStatus } from './status-words.ts'

const icons = { settled: Check, quiet: Ellipsis, trouble: CircleAlert } as const

/** Where the work is safe and who has it; pressed, it says all it knows. */
export function SyncStatus() {
  const { t } = useTranslation('workspace')
  const format = useFormat()
  const status = useViewItem(useView('status', {}), 'status')
  const { tone, short, lines } = wordsForStatus(status, t, format)
  return (
    <DialogTrigger>
      <Button className={`sync sync--${tone}`}>
        <Icon of={icons[tone]} />
        <span className="sync__long">{lines.slice(0, 2).join(' · ')}</span>
        <span className="sync__short">{short}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="sync__all" aria-label={short}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Link to="/connections">{t('status.more')}</Link>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
