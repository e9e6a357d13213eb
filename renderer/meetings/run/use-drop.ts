import { useTranslation } from 'react-i18next'
import type { Lead } from '#shared/meetings/room/intent.ts'
import { useToasts } from '#renderer/ui/toasts.ts'
import { useLead } from './use-lead.ts'

type Written = Extract<Lead, { kind: 'decide' | 'agree' }>
type Again =
  | Omit<Extract<Written, { kind: 'decide' }>, 'id'>
  | Omit<Extract<Written, { kind: 'agree' }>, 'id'>

/** Takes a decision or an action out, and offers to write it down again as it was. Resolves with whether it was done. */
export function useDrop(): (one: { readonly id: string }, again: Again) => Promise<boolean> {
  const { t } = useTranslation(['meeting-run', 'ui'])
  const { lead } = useLead()
  const { say } = useToasts()
  return async ({ id }, again) => {
    const done = await lead({ kind: 'drop', id })
    if (done)
      say(t('kept.dropped'), {
        action: { label: t('ui:undo'), onPress: () => void lead({ ...again, id: null }) },
      })
    return done
  }
}
