import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/contract/problem.ts'
import { problem } from '#shared/contract/problem.ts'
import { giveFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { type Choice, type ImportState, lineName, type Look } from './import-state.ts'

export type RunningImport = ReturnType<typeof useImport>

/** The steps of an import as one state, with what can be done in each. */
export function useImport() {
  const { t } = useTranslation('assets')
  const { link } = useVault()
  const act = useAct('assets')
  const [state, setState] = useState<ImportState>({ step: 'file' })
  const [trouble, setTrouble] = useState<Problem | null>(null)
  const stopped = useRef(false)

  const take = async (file: File) => {
    const fileName = lineName(file.name)
    setTrouble(null)
    setState({ step: 'giving', fileName, given: 0, size: file.size })
    const given = await giveFile(link, file, {
      onProgress: (bytes) => {
        setState({ step: 'giving', fileName, given: bytes, size: file.size })
      },
    }).catch(() => null)
    if (given === null) {
      setTrouble(problem('file-unreadable'))
      setState({ step: 'file' })
      return
    }
    const done = await act('assets/import-look', { file: given, fileName }, { quiet: true })
    if (!done.done) {
      setTrouble(done.problem)
      setState({ step: 'file' })
      return
    }
    const choice = { file: given, fileName, mapping: done.output.mapping, kind: 'place' } as const
    setState({ step: 'match', choice, look: done.output })
  }

  const check = async (choice: Choice, look: Look) => {
    setTrouble(null)
    const asked = { ...choice, mapping: [...choice.mapping] }
    const done = await act('assets/import-look', asked, { quiet: true })
    if (done.done) setState({ step: 'check', choice, look, checked: done.output })
    else setTrouble(done.problem)
  }

  const bring = async (choice: Choice, look: Look, checked: Look) => {
    setTrouble(null)
    stopped.current = false
    setState({ step: 'bringing', choice, rows: checked.rows })
    const done = await act(
      'assets/import',
      { ...choice, mapping: [...choice.mapping] },
      { quiet: true },
    )
    if (done.done) {
      setState({ step: 'done', choice, outcome: done.output })
      return
    }
    setState({ step: 'check', choice, look, checked })
    if (!stopped.current) setTrouble(done.problem)
  }

  const stop = () => {
    stopped.current = true
    void act('assets/import-stop', {}, { say: t('import.stopped') })
  }

  const again = () => {
    setTrouble(null)
    setState({ step: 'file' })
  }
  return { state, setState, trouble, take, check, bring, stop, again }
}
