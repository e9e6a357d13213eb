import { Laptop } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { Rename } from './rename.tsx'

type Device = ViewItem<'people/members'>['devices'][number]

/** One computer: what it is called, whether it is this one, and when it was last heard from. */
export function Computer({ device, mine }: { readonly device: Device; readonly mine: boolean }) {
  const { t } = useTranslation('people')
  const { id, here, heard } = device
  return (
    <li className="row people-computer">
      <Icon of={Laptop} />
      <span className="grow">
        <bdi>{device.name === '' ? t('computer.unnamed') : device.name}</bdi>{' '}
        <span className="meta">{here ? t('computer.here') : <Heard at={heard} />}</span>
      </span>
      {mine && (
        <Rename
          what={here ? t('rename.here') : t('rename.computer', { name: device.name })}
          label={t('rename.computer-label')}
          value={device.name}
          command={(name) => ['devices/rename', { device: id, name }]}
        />
      )}
    </li>
  )
}

const aMinute = 60_000

function Heard({ at }: { readonly at: number | null }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  // A minute more or less says nothing, so the time of drawing will do.
  const [now] = useState(Date.now)
  if (at === null) return t('computer.never')
  return now - at < aMinute
    ? t('computer.just-heard')
    : t('computer.heard', { ago: format.ago(at) })
}
