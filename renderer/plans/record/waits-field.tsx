import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ActionItem, OneAction } from '#shared/plans/items.ts'
import { wouldCircle } from '#shared/plans/waiting.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'

/** What comes first: other actions this one waits for. Those that would wait for themselves are not offered. */
export function WaitsField({ action: { id, waitsFor } }: { readonly action: OneAction }) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const [round, setRound] = useState(0)
  const actions = useViewItems(useView('plans/board', {})).filter(
    (item): item is ActionItem => item.kind === 'action',
  )
  const awaited = actions.filter((one) => waitsFor.includes(one.id))
  const offered = actions.filter(
    (one) => !waitsFor.includes(one.id) && !wouldCircle(actions, id, one.id),
  )
  const say = (other: string, waits: boolean) => act('plans/wait-for', { id, other, waits })
  return (
    <div className="stack">
      {awaited.length > 0 && (
        <ul className="stack" aria-label={t('waits.label')}>
          {awaited.map((one) => (
            <li key={one.id} className="row">
              <Link href={`/plans/${one.id}`} className="plans-name grow">
                <bdi>{one.text}</bdi>
              </Link>
              <span className="meta">{t(`status.${one.status}`)}</span>
              <IconButton
                size="small"
                icon={X}
                label={t('waits.no-longer', { text: one.text })}
                onPress={() => void say(one.id, false)}
              />
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <ComboBox
          // A fresh one for each, so that it is empty again.
          key={round}
          label={t('waits.label')}
          hint={t('waits.hint')}
          options={offered.map((one) => ({ key: one.id, label: one.text }))}
          value={null}
          onChange={(other) => {
            if (other === null) return
            setRound(round + 1)
            void say(other, true)
          }}
        />
      )}
    </div>
  )
}
