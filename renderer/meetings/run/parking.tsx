import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import type { DeskView } from '#shared/meetings/room/room-views.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { WriteDown } from './write-down.tsx'
import { useLead } from './use-lead.ts'

/** What has its place later: parked in a few words, so that nobody needs to hold on to it. */
export function Parking({ parked }: Pick<DeskView, 'parked'>) {
  const { t } = useTranslation('meeting-run')
  const { lead } = useLead()
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="run-parking" aria-labelledby="run-parking">
      <div className="row between">
        <h2 id="run-parking">{t('parking')}</h2>
        <IconButton
          size="small"
          icon={Plus}
          label={t('parking.add')}
          onPress={() => {
            setAdding(!isAdding)
          }}
        />
      </div>
      {parked.length === 0 && <p className="meta">{t('parking.none')}</p>}
      <ul className="run-stack">
        {parked.map(({ id, text }) => (
          <li key={id}>
            <span className="grow">
              <bdi>{text}</bdi>
            </span>
            <IconButton
              size="small"
              icon={X}
              label={t('parking.remove', { text })}
              onPress={() => void lead({ kind: 'unpark', id })}
            />
          </li>
        ))}
      </ul>
      {isAdding && (
        <WriteDown
          beginsHere
          label={t('parking.text')}
          most={roomLimits.text}
          say={t('parking.do')}
          write={(text) => lead({ kind: 'park', text })}
        />
      )}
    </section>
  )
}
