import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileLimits } from '#shared/assets/files/limits.ts'
import { smallerPhoto } from '#renderer/device/smaller-photo.ts'
import { giveFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { useToasts } from '#renderer/ui/toasts.ts'

/** `given` is a part of a hundred. */
type Going = { readonly name: string; readonly given: number }

const megabyte = 1024 * 1024

/** Adds files to a strength, one after the other, and can be stopped between the parts of each. */
export function useAddFiles(asset: string) {
  const { t } = useTranslation(['asset-files', 'problems'])
  const { link } = useVault()
  const act = useAct('asset-files')
  const { say } = useToasts()
  const [going, setGoing] = useState<Going | null>(null)
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])

  const give = async (file: File, signal: AbortSignal): Promise<string | null> => {
    setGoing({ name: file.name, given: 0 })
    const blob = await smallerPhoto(file)
    if (blob.size > fileLimits.documentBytes) {
      const most = fileLimits.documentBytes / megabyte
      say(t('problems:file-too-large-document', { most }), { tone: 'trouble' })
      return null
    }
    try {
      return await giveFile(link, blob, {
        signal,
        onProgress: (bytes) => {
          setGoing({ name: file.name, given: Math.round((bytes / Math.max(1, blob.size)) * 100) })
        },
      })
    } catch {
      if (!signal.aborted) say(t('problems:file-unreadable'), { tone: 'trouble' })
      return null
    }
  }

  const add = async (files: readonly File[]) => {
    if (stopping.current !== null) return
    const controller = new AbortController()
    stopping.current = controller
    for (const { file, at } of files.map((one, place) => ({ file: one, at: place }))) {
      const given = controller.signal.aborted ? null : await give(file, controller.signal)
      if (given === null || controller.signal.aborted) continue
      const isLast = at === files.length - 1
      const said = isLast ? { say: t('added', { name: file.name }), undo: true } : {}
      await act('assets/file-add', { asset, file: given, name: file.name.slice(0, 400) }, said)
    }
    stopping.current = null
    setGoing(null)
  }

  const stop = () => {
    stopping.current?.abort()
    say(t('stopped'))
  }
  return { going, add: (files: readonly File[]) => void add(files), stop }
}
