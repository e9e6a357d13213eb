import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useToasts } from '#renderer/ui/toasts.ts'

const named = 5

/** Takes an import back and says what stayed because people have written in it. */
export function useUndoImport(): (importId: string) => Promise<void> {
  const { t } = useTranslation('assets')
  const { list } = useFormat()
  const { say } = useToasts()
  const act = useAct('assets')
  return useCallback(
    async (importId) => {
      const done = await act('assets/import-undo', { importId })
      if (!done.done) return
      const { archived, kept } = done.output
      const names = list(kept.slice(0, named).map((one) => one.name))
      const stayed = kept.length > 0 ? ` ${t('undone.kept', { count: kept.length, names })}` : ''
      say(t('undone.archived', { count: archived }) + stayed)
    },
    [act, t, list, say],
  )
}
