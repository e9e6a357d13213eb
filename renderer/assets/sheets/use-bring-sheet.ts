import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { fileLimits } from '#shared/assets/files/limits.ts'
import { problem, type Problem } from '#shared/contract/problem.ts'
import { smallerPhoto } from '#renderer/device/smaller-photo.ts'
import { giveFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'

export type SaidOfSheet = { readonly name: string; readonly alt: string }

/** Makes a picture a map, and goes to it. */
export function useBringSheet() {
  const { t } = useTranslation('asset-sheets')
  const { link } = useVault()
  const act = useAct('assets')
  const [, go] = useLocation()
  const [trouble, setTrouble] = useState<Problem | null>(null)
  const [isAdding, setAdding] = useState(false)

  const kept = async (file: File, said: SaidOfSheet): Promise<Problem | null> => {
    const picture = await smallerPhoto(file)
    if (picture.size > fileLimits.documentBytes)
      return problem('file-too-large-photo', { most: fileLimits.photoBytes / 1024 / 1024 })
    const given = await giveFile(link, picture).catch(() => null)
    if (given === null) return problem('file-unreadable')
    const after = { say: t('said.added', { name: said.name }), undo: true, quiet: true }
    const added = await act('assets/sheet-add', { file: given, ...said }, after)
    if (!added.done) return added.problem
    go(`/assets/on/${added.output.id}`)
    return null
  }
  const keep = async (file: File, said: SaidOfSheet) => {
    setTrouble(null)
    setAdding(true)
    setTrouble(await kept(file, said))
    setAdding(false)
  }
  return { trouble, isAdding, keep }
}
