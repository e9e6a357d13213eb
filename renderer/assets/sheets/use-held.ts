import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetItem } from '#shared/assets/sheets/contract.ts'
import type { SheetSpot } from '#shared/assets/sheets/stand.ts'
import { useAct } from '#renderer/store/use-act.ts'

/** What is being placed: it stands nowhere, or where its draft says; nothing is kept before it is put down. */
type Holding = {
  readonly asset: string
  readonly name: string
  /** Where it stood when it was picked up. */
  readonly from: SheetSpot | null
  readonly spot: SheetSpot | null
  /** From the list, the buttons get the focus; a mark keeps it. */
  readonly by: 'list' | 'mark'
}

/** A part of a picture, kept on it. */
export const within = (part: number) => Math.min(1, Math.max(0, part))

/** Picking a strength up, moving it over a picture and putting it down: one edit, so that one undo takes it back. */
export function useHeld({ id: sheet, name: sheetName }: Pick<SheetItem, 'id' | 'name'>) {
  const { t } = useTranslation('asset-sheets')
  const act = useAct('assets')
  const [held, setHeld] = useState<Holding | null>(null)
  const put = (spot: SheetSpot) => {
    if (held === null) return
    const { asset, name, from } = held
    setHeld(null)
    if (from !== null && from[0] === spot[0] && from[1] === spot[1]) return
    const said = { say: t('said.placed', { name, sheet: sheetName }), undo: true }
    void act('assets/stand-put', { sheet, asset, spot: [spot[0], spot[1]] }, said)
  }
  return {
    held,
    hold: (asset: string, name: string, from: SheetSpot | null, by: Holding['by']) => {
      setHeld({ asset, name, from, spot: from, by })
    },
    move: (x: number, y: number) => {
      const moved = ([left, top]: SheetSpot): SheetSpot => [within(left + x), within(top + y)]
      setHeld((now) => now && { ...now, spot: now.spot && moved(now.spot) })
    },
    middle: () => {
      setHeld((now) => now && { ...now, spot: [0.5, 0.5] })
    },
    put,
    leave: () => {
      setHeld(null)
    },
    takeOff: () => {
      if (held === null) return
      const { asset, name } = held
      setHeld(null)
      const said = { say: t('said.taken', { name, sheet: sheetName }), undo: true }
      void act('assets/stand-off', { sheet, asset }, said)
    },
  }
}

export type Held = ReturnType<typeof useHeld>

/** How far one press of a key or a button moves, as a part of the picture; with Shift a quarter of it. */
export const stepOver = 0.02
