import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomDoor } from '#shared/meetings/room/contract.ts'
import { DoorPanel } from './door-panel.tsx'

/** Phones and their code, folded away once people are in; never while there is something to do about them. */
export function DoorFold({ door }: { readonly door: RoomDoor }) {
  const { t } = useTranslation('meeting-run')
  const [isOpen, setOpen] = useState(door.state !== 'open')
  return (
    <details
      className="details run-fold"
      open={isOpen || door.state === 'stuck'}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
      }}
    >
      <summary>{t('door.code')}</summary>
      <DoorPanel door={door} />
    </details>
  )
}
