import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/contract/problem.ts'
import { problem } from '#shared/contract/problem.ts'
import { giveFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { askedFor, type Choice, type ImportState, lineName, type Look } from './import-state.ts'

export type RunningImport = ReturnType<typeof useImport>

/** The steps of an import as one state, with what can be done in each. */
export function useImport() {
  const { t } = useTranslation('assets')
  const { link } = useVault()
  const act = useAct('assets')
  const [state, setState] = useState<ImportState>({ step: 'file' })
  const [trouble, setTrouble] = useState<Problem | null>(null)
  const stopped = useRef(false)

  const give = async (files: readonly File[], fileName: string) => {
    const size = files.reduce((sum, file) => sum + file.size, 0)
    const parts: { file: string; fileName: string }[] = []
    let before = 0
    for (const file of files) {
      const given = await giveFile(link, file, {
        onProgress: (bytes) => {
          setState({ step: 'giving', fileName, given: before + bytes, size })
        },
      })
      parts.push({ file: given, fileName: lineName(file.name) })
      before += file.size
    }
    return parts
  }

  /** `called` is the name of the folder they came in. */
  const take = async (files: readonly File[], called?: string) => {
    const [first] = files
    if (!first) return
    const fileName = lineName(called ?? first.name)
    setTrouble(null)
    setState({ step: 'giving', fileName, given: 0, size: 1 })
    const parts = await give(files, fileName).catch(() => [])
    const [one] = parts
    if (!one) {
      setTrouble(problem('file-unreadable'))
      setState({ step: 'file' })
      return
    }
    const given = { file: one.file, fileName, ...(parts.length > 1 && { parts }) }
    const done = await act('assets/import-look', given, { quiet: true })
    if (!done.done) {
      setTrouble(done.problem)
      setState({ step: 'file' })
      return
    }
    const look = done.output
    const choice: Choice = { ...given, mapping: look.mapping, kind: 'place' }
    // A directory says itself what its columns are.
    if (look.form === 'directory') setState({ step: 'check', choice, look, checked: look })
    else setState({ step: 'match', choice, look })
  }

  const check = async (choice: Choice, look: Look) => {
    setTrouble(null)
    const done = await act('assets/import-look', askedFor(choice), { quiet: true })
    if (done.done) setState({ step: 'check', choice, look, checked: done.output })
    else setTrouble(done.problem)
  }

  const bring = async (choice: Choice, look: Look, checked: Look) => {
    setTrouble(null)
    stopped.current = false
    setState({ step: 'bringing', choice, rows: checked.rows })
    const done = await act('assets/import', askedFor(choice), { quiet: true })
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
