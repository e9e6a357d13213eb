import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/briefs/finding.ts'
import { briefFormats } from '#shared/briefs/formats.ts'
import type { Problem } from '#shared/contract/problem.ts'
import type { Sheet } from '#shared/meetings/minutes/fields.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { useToasts } from '#renderer/ui/toasts.ts'

/** What a sheet can be made into. */
export const leavingFormats = ['pdf', 'docx', 'html', 'md'] as const
type Format = (typeof leavingFormats)[number]

type How = {
  readonly meeting: string
  readonly sheet: Sheet
  readonly isBoth: boolean
  readonly isLarge: boolean
  readonly answers: readonly Answer[]
}

/** Makes a file of a sheet and saves it; what went wrong as a sentence. */
export function useLeaving({ meeting, sheet, isBoth, isLarge, answers }: How) {
  const { t, i18n } = useTranslation(['meeting-after', 'brief-page'])
  const { link } = useVault()
  const { say } = useToasts()
  const act = useAct('meetings')
  const problemWords = useProblemWords('meetings')
  const [trouble, setTrouble] = useState<string | null>(null)
  // What a page lacks, such as letters no font has, is said in the words of whoever makes pages.
  const wordsFor = (problem: Problem) => {
    const key = `brief-page:${problem.code}`
    return i18n.exists(key) ? i18n.t(key, { ...problem.values }) : problemWords(problem)
  }
  const make = async (format: Format) => {
    setTrouble(null)
    const print = isLarge ? ('large' as const) : ('standard' as const)
    const input = { id: meeting, sheet, format, print, both: isBoth, answers: [...answers] }
    const made = await act('meetings/export-minutes', input, { quiet: true })
    if (!made.done) {
      setTrouble(wordsFor(made.problem))
      return
    }
    try {
      const { file, name } = made.output
      saveFile(name, briefFormats[format], await takeFile(link, file))
      say(t('leave.saved', { name }))
    } catch {
      setTrouble(t('leave.lost'))
    }
  }
  return { make, trouble }
}
