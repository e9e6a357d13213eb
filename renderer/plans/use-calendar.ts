import { useTranslation } from 'react-i18next'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { useToasts } from '#renderer/ui/toasts.ts'

/** Saves the days of the plan as a file for any calendar; of one person's part, where one is named. */
export function useCalendar(): (person: string | null) => Promise<void> {
  const { t } = useTranslation('plans')
  const { link } = useVault()
  const { say } = useToasts()
  const act = useAct('plans')
  return async (person) => {
    const done = await act('plans/calendar', { person })
    if (!done.done) return
    const { file, name, count } = done.output
    try {
      saveFile(name, 'text/calendar;charset=utf-8', await takeFile(link, file))
      say(t('calendar.made', { count, name }))
    } catch {
      say(t('calendar.lost'), { tone: 'trouble' })
    }
  }
}
