import { Check, Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ShownNeed } from '#shared/meetings/items.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { isolated } from '#renderer/meetings/isolated.ts'
import { useWho } from '#renderer/meetings/use-who.ts'
import { isLookedAfter, needName } from './need-words.ts'

type Props = { readonly need: ShownNeed; readonly onOpen: () => void }

/** One need: how many asked, and who looks after it. */
export function NeedRow({ need, onOpen }: Props) {
  const { t } = useTranslation('meetings')
  const { nameOf } = useWho()
  const isReady = isLookedAfter(need)
  const helper = nameOf(need.helper)
  const parts = [
    ...(need.count > 0 ? [t('need.asked', { count: need.count })] : []),
    ...(helper === null ? [] : [isolated(helper)]),
    ...(need.how === '' ? [] : [isolated(need.how)]),
    ...(isReady ? [] : [t('who.welcome')]),
  ]
  return (
    <li className="meetings-need">
      <span className={isReady ? 'meetings-need__mark is-ready' : 'meetings-need__mark'}>
        <Icon of={isReady ? Check : Clock} />
      </span>
      <button type="button" className="meetings-need__name" onClick={onOpen}>
        <b>{needName(need, t)}</b>
        <span className="meta block">{parts.join(' · ')}</span>
      </button>
      {need.apart.length > 0 && (
        <Chip tone="info" size="small">
          {t('apart')}
        </Chip>
      )}
    </li>
  )
}
