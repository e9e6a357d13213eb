import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegionBase,
  Button,
  Text,
} from 'react-aria-components'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'
import { useToasts } from './toasts.ts'

/** Where toasts appear: bottom centre, paused while pointed at or focused, reached by F6. */
export function ToastRegion() {
  const { t } = useTranslation('ui')
  const { queue } = useToasts()
  return (
    <ToastRegionBase queue={queue} className="toasts" aria-label={t('toasts')}>
      {({ toast }) => {
        const { text, tone, action } = toast.content
        return (
          <Toast toast={toast} className={`toast toast--${tone}`}>
            <ToastContent className="toast__text">
              <Text slot="title">{text}</Text>
            </ToastContent>
            {action !== null && (
              <Button
                className="toast__action"
                onPress={() => {
                  queue.close(toast.key)
                  action.onPress()
                }}
              >
                {action.label}
              </Button>
            )}
            <Button slot="close" className="toast__close" aria-label={t('close')}>
              <Icon of={X} />
            </Button>
          </Toast>
        )
      }}
    </ToastRegionBase>
  )
}
