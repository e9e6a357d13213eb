import { useTranslation } from 'react-i18next'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { useToasts } from '#renderer/ui/toasts.ts'

type Wish = {
  readonly person: string | null
  readonly people: boolean
  readonly private: boolean
}

/** Saves the days of the plan as a file for any calendar, as far as somebody has said they may leave; answers whether it did. */
export function useCalendar(): (wish: Wish) => Promise<boolean> {
  const { t } = useTranslation('plans')
  const { link } = useVault()
  const { say } = useToasts()
  const act = useAct('plans')
  return async (wish) => {
    const done = await act('plans/calendar', wish)
    if (!done.done) return false
    const { file, name, count } = done.output
    try {
      saveFile(name, 'text/calendar;charset=utf-8', await takeFile(link, file))
      say(t('calendar.made', { count, name }))
      return true
    } catch {
      say(t('calendar.lost'), { tone: 'trouble' })
      return false
    }
  }
}
