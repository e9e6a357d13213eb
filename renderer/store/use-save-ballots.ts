import { useTranslation } from 'react-i18next'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useToasts } from '#renderer/ui/toasts.ts'
import { useVault } from './vault-context.ts'

type Made = { readonly file: string; readonly name: string }

/** Saves a file of ballots that a command made, and says so; resolves to whether it was. */
export function useSaveBallots(): (made: Made) => Promise<boolean> {
  const { t } = useTranslation('priorities')
  const { link } = useVault()
  const { say } = useToasts()
  return async ({ file, name }) => {
    try {
      saveFile(name, 'application/json', await takeFile(link, file))
      say(t('box.made', { name }))
      return true
    } catch {
      say(t('box.lost'), { tone: 'trouble' })
      return false
    }
  }
}
