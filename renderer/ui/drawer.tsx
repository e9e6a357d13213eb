import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, Suspense, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import { Loading } from './loading.tsx'

type Props = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Beside the closing button: a KindMark with its word, or nothing. */
  readonly head?: ReactNode
  /** More buttons beside the closing one. */
  readonly tools?: ReactNode
  /** Stays at the foot: an AudienceNote. */
  readonly foot?: ReactNode
}

/**
 * The panel beside a list for one of its things; below 1100 px it lies over the page's end, without a scrim, so that
 * the list stays usable. Takes the focus when it opens; Escape closes it and gives the focus back.
 */
export function Drawer({ title, onClose, children, head, tools, foot }: Props) {
  const { t } = useTranslation('ui')
  const id = useId()
  const panel = useRef<HTMLElement>(null)

  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape works wherever the focus is inside
    <aside
      ref={panel}
      className="drawer"
      aria-labelledby={id}
      tabIndex={-1}
      data-region
      onKeyDown={closeByKey}
    >
      <header className="drawer__head">
        <span className="grow">{head}</span>
        {tools}
        <IconButton label={t('close')} icon={X} onPress={onClose} />
      </header>
      <div className="drawer__body">
        <h2 id={id} className="drawer__title" dir="auto">
          {title}
        </h2>
        {/* What waits for its words waits in here: hiding the panel would lose the focus. */}
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </div>
      {foot !== undefined && <footer className="drawer__foot">{foot}</footer>}
    </aside>
  )
}
