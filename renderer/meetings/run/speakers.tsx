import { ArrowUp, Mic, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskView } from '#shared/meetings/room/room-views.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { isolated } from '#renderer/meetings/isolated.ts'
import { WriteDown } from './write-down.tsx'
import { useLead } from './use-lead.ts'

/** Who speaks next: voices not heard yet come first, and whoever leads may lift somebody before all. */
export function Speakers({ desk: { stack, speaking } }: { readonly desk: DeskView }) {
  const { t } = useTranslation('meeting-run')
  const { lead } = useLead()
  const [isAdding, setAdding] = useState(false)
  const nameOf = (name: string | null) => name ?? t('speakers.phone')
  const [first] = stack
  return (
    <section className="run-speakers" aria-labelledby="run-speakers">
      <div className="row between">
        <h2 id="run-speakers">{t('speakers')}</h2>
        <IconButton
          size="small"
          icon={Plus}
          label={t('speakers.add')}
          onPress={() => {
            setAdding(!isAdding)
          }}
        />
      </div>
      <p className="meta">{stack.length === 0 ? t('speakers.none') : t('speakers.about')}</p>
      {speaking !== null && (
        <div className="row between run-speaking">
          <span>{t('speakers.now', { name: isolated(nameOf(speaking.name)) })}</span>
          <Button size="small" onPress={() => void lead({ kind: 'spoke' })}>
            {t('speakers.done')}
          </Button>
        </div>
      )}
      {first !== undefined && (
        <Button
          icon={Mic}
          kind="soft"
          onPress={() => void lead({ kind: 'turn', act: 'call', speaker: first.speaker })}
        >
          {t('speakers.call', { name: isolated(nameOf(first.name)) })}
        </Button>
      )}
      <ol className="run-stack">
        {stack.map(({ speaker, name, spoke }, at) => (
          <li key={speaker.kind === 'seat' ? speaker.seat : speaker.id}>
            <div className="grow">
              <b>
                <bdi>{nameOf(name)}</bdi>
              </b>
              <span className="meta">
                {spoke === 0 ? t('speakers.first') : t('speakers.spoke', { count: spoke })}
              </span>
            </div>
            {at > 0 && (
              <IconButton
                size="small"
                icon={ArrowUp}
                label={t('speakers.lift', { name: nameOf(name) })}
                onPress={() => void lead({ kind: 'turn', act: 'lift', speaker })}
              />
            )}
            <IconButton
              size="small"
              icon={X}
              label={t('speakers.leave', { name: nameOf(name) })}
              onPress={() => void lead({ kind: 'turn', act: 'leave', speaker })}
            />
          </li>
        ))}
      </ol>
      {isAdding && (
        <WriteDown
          beginsHere
          label={t('speakers.name')}
          most={80}
          say={t('speakers.wait')}
          write={(name) => lead({ kind: 'queue', name })}
        />
      )}
    </section>
  )
}
