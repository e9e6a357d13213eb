import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomDoor } from '#shared/meetings/room/contract.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { QrCode } from '#renderer/ui/qr-code.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { isolated } from '#renderer/meetings/isolated.ts'
import { WayWords } from './door-panel.tsx'

type Props = {
  readonly door: Extract<RoomDoor, { state: 'open' }>
  readonly onClose: () => void
}

const roles = ['phones', 'note-taker', 'interpreter'] as const

/** The codes of each address, large enough to be scanned from this screen: for everybody, for whoever takes notes, for whoever interprets. */
export function CodeDialog({ door, onClose }: Props) {
  const { t } = useTranslation('meeting-run')
  const [role, setRole] = useState<(typeof roles)[number]>('phones')
  const [chosen, setChosen] = useState<string | null>(null)
  const way = door.ways.find(({ address }) => address === chosen) ?? door.ways[0]
  if (way === undefined) return null
  const links = { phones: way.link, 'note-taker': way.noteTaker, interpreter: way.interpreter }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('code')}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <SegmentedControl
        label={t('code.for')}
        value={role}
        onChange={setRole}
        options={roles.map((key) => ({ key, label: t(`code.role.${key}`) }))}
      />
      {door.ways.length > 1 && (
        <Select
          label={t('code.network')}
          value={way.address}
          onChange={setChosen}
          options={door.ways.map(({ address }) => ({ key: address, label: isolated(address) }))}
        />
      )}
      <div className="run-code">
        <QrCode text={links[role]} label={t(`code.${role}`)} size={320} />
        {role === 'phones' ? (
          <WayWords address={way.address} words={door.words} />
        ) : (
          <p className="meta">{t('code.only-scan')}</p>
        )}
      </div>
    </Dialog>
  )
}
