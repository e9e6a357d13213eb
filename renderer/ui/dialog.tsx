import { type ReactNode, useEffect } from 'react'
import { Dialog as DialogBase, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { findFocus } from './find-focus.ts'
import { keepFocus } from './keep-focus.ts'

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons, the safe one first, the one that goes on last. */
  readonly actions?: ReactNode
  readonly size?: 'medium' | 'wide'
  /** Only for questions that must be answered: a press outside does not close it. */
  readonly mustAnswer?: boolean
}

const keep = (box: HTMLElement | null) => (box === null ? undefined : keepFocus(box))

/** Something to be answered before going on. Escape closes it; the focus returns to where it came from, or to the page where that is gone. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  size = 'medium',
  mustAnswer,
}: Props) {
  useEffect(() => (isOpen ? findFocus : undefined), [isOpen])
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      isDismissable={mustAnswer !== true}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`dialog dialog--${size}`}>
        <DialogBase ref={keep} className="dialog__body">
          <Heading slot="title" className="dialog__title">
            {title}
          </Heading>
          {children}
          {actions !== undefined && <div className="dialog__actions">{actions}</div>}
        </DialogBase>
      </Modal>
    </ModalOverlay>
  )
}
