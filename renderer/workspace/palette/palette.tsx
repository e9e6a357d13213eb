import { Search } from 'lucide-react'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { findFocus } from '#renderer/ui/find-focus.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { keyWord } from '../keys/press-words.ts'
import { PaletteFoot } from './palette-foot.tsx'
import { PaletteList } from './palette-list.tsx'
import { noteRecent } from './recent.ts'
import { useActive } from './use-active.ts'
import { useEntries } from './use-entries.ts'
import './palette.css'

type Props = { readonly coalition: string; readonly onClose: () => void }

/** Find anything, do anything: a field, and below it what fits. Escape leaves everything as it was. */
export function Palette({ coalition, onClose }: Props) {
  const { t } = useTranslation('palette')
  const announce = useAnnounce()
  const list = useId()
  const [typed, setTyped] = useState('')
  const { groups, count } = useEntries(coalition, typed)
  const entries = groups.flatMap((group) => group.entries)
  const idOf = useCallback((key: string) => `${list}/${key}`, [list])

  const choose = (key: string) => {
    const entry = entries.find((one) => one.key === key)
    if (entry === undefined) return
    onClose()
    if (entry.isKept) noteRecent(coalition, key)
    entry.run()
  }
  const keys = entries.map(({ key }) => key)
  const active = useActive(keys, typed.trim(), idOf, choose)

  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    return findFocus
  }, [])
  useEffect(() => {
    if (count !== null) announce(t('count', { count }))
  }, [announce, t, count])

  return (
    <ModalOverlay
      className="scrim scrim--high"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className="palette">
        <Dialog className="palette__body" aria-label={t('title')}>
          <div className="palette__field">
            <Icon of={Search} />
            <input
              ref={field}
              className="palette__input"
              role="combobox"
              aria-label={t('title')}
              aria-expanded
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={active.key === null ? undefined : idOf(active.key)}
              placeholder={t('placeholder')}
              dir="auto"
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
              }}
              onKeyDown={active.onKeyDown}
            />
            <kbd className="key" aria-hidden>
              {keyWord('Escape')}
            </kbd>
          </div>
          {count === 0 && <p className="palette__none muted">{t('none')}</p>}
          <PaletteList
            id={list}
            groups={groups}
            query={typed}
            active={active}
            idOf={idOf}
            choose={choose}
          />
          <PaletteFoot />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
