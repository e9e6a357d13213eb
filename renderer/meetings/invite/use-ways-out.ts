import { useTranslation } from 'react-i18next'
import { copyText } from '#renderer/device/copy-text.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { useToasts } from '#renderer/ui/toasts.ts'

/** The two ways an invitation leaves: copied as text, and as a file for calendars. */
export function useWaysOut(id: string, text: string, accepted: readonly string[]) {
  const { t } = useTranslation('meetings')
  const { link } = useVault()
  const { say } = useToasts()
  const act = useAct('meetings')
  return {
    copy: async () => {
      const done = await copyText(text)
      say(done ? t('invite.copied') : t('invite.not-copied'))
    },
    save: async () => {
      const done = await act('meetings/calendar', { id, text, accepted: [...accepted] })
      if (!done.done) return
      const { file, name } = done.output
      try {
        saveFile(name, 'text/calendar;charset=utf-8', await takeFile(link, file))
        say(t('invite.saved', { name }))
      } catch {
        say(t('invite.lost'), { tone: 'trouble' })
      }
    },
  }
}
