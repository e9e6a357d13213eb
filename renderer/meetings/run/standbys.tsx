import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RoomStandby } from '#shared/meetings/room/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useComputers } from './use-computers.ts'

type Props = { readonly standbys: readonly RoomStandby[] }

/** At most so many stand by. */
const most = 2

/** Laptops that get a copy of all that is taken in, and can take over when this one stops. */
export function Standbys({ standbys }: Props) {
  const { t } = useTranslation('meeting-run')
  const act = useAct('meeting-run')
  const computers = useComputers()
  const named = new Set(standbys.map(({ device }) => device))
  const others = computers.filter(({ key }) => !named.has(key))
  return (
    <section className="run-standbys" aria-labelledby="run-standbys">
      <h2 id="run-standbys">{t('standby')}</h2>
      <p className="meta">{t('standby.text')}</p>
      <ul className="run-stack">
        {standbys.map((standby) => {
          const { device } = standby
          const name = computers.find(({ key }) => key === device)?.label ?? t('standby.unknown')
          return (
            <li key={device}>
              <span className="grow">
                <bdi>{name}</bdi>
                <StandbyState {...standby} />
              </span>
              <IconButton
                size="small"
                icon={X}
                label={t('standby.release', { name })}
                onPress={() => void act('room/release-standby', { device })}
              />
            </li>
          )
        })}
      </ul>
      {standbys.length < most && others.length > 0 && (
        <Select
          label={t('standby.name')}
          options={others}
          value={null}
          placeholder={t('standby.choose')}
          onChange={(device) => void act('room/name-standby', { device })}
        />
      )}
      {others.length === 0 && standbys.length === 0 && (
        <p className="meta">{t('standby.nobody')}</p>
      )}
    </section>
  )
}

function StandbyState({ state, behind }: RoomStandby) {
  const { t } = useTranslation('meeting-run')
  const { number } = useFormat()
  const isWhole = state === 'follows' && behind === 0
  return (
    <span className="row meta run-standby" role="status" data-whole={isWhole}>
      {isWhole && <Icon of={Check} />}
      {state === 'follows' && behind > 0
        ? t('standby.behind', { changes: number(behind) })
        : t(`standby-state.${state}`)}
    </span>
  )
}
