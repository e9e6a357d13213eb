import { useEffect, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Deed } from '#shared/contract/window-keys.ts'
import { onMenu } from '#renderer/device/desktop.ts'
import { useUndo } from '#renderer/store/use-undo.ts'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { useShowOver } from '../over-context.ts'
import { focusNextRegion } from '../regions.ts'
import type { Room } from '../rooms.ts'
import { createKeyReader, isWriting } from './page-keys.ts'
import { pressInField } from './press-in-field.ts'

/** The keys of every page, and going places by letters. A person can turn single letters off in the settings. */
export function usePageKeys(rooms: readonly Room[]): void {
  const { back, again } = useUndo()
  const [, navigate] = useLocation()
  const show = useShowOver()
  const settings = useViewItem(useView('settings', {}), 'settings')
  const letters = settings?.letterKeys !== 'off'

  const deeds = useMemo<Record<Deed, () => void>>(
    () => ({
      find: () => {
        show('palette')
      },
      keys: () => {
        show('keys')
      },
      help: () => {
        show('help')
      },
      undo: back,
      redo: again,
      region: () => {
        focusNextRegion(document, false)
      },
      'region-back': () => {
        focusNextRegion(document, true)
      },
    }),
    [show, back, again],
  )

  useEffect(
    () =>
      onMenu((ask) => {
        if (ask === 'settings') navigate('/settings')
        else if (isWriting(document.activeElement) && (ask === 'undo' || ask === 'redo'))
          pressInField(ask)
        else if (ask !== 'open-file' && ask !== 'coalitions') deeds[ask]()
      }),
    [deeds, navigate],
  )

  useEffect(() => {
    const read = createKeyReader(letters)
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = event.defaultPrevented ? null : read(event)
      if (asked === null) return
      const room = asked.do === 'go' ? rooms.find(({ letter }) => letter === asked.letter) : null
      if (room === undefined) return
      event.preventDefault()
      // React Aria would take F6 for its messages alone.
      event.stopImmediatePropagation()
      if (asked.do !== 'go') deeds[asked.do]()
      else if (room !== null) navigate(room.path)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [rooms, letters, deeds, navigate])
}
