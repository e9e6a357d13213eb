import { useTranslation } from 'react-i18next'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { useToasts } from '#renderer/ui/toasts.ts'

type Made = { readonly file: string; readonly name: string }

/** Saves a file that a command made, and says so. */
export function useSaveMade(): (made: Made, type: string) => Promise<void> {
  const { t } = useTranslation('people')
  const { link } = useVault()
  const { say } = useToasts()
  return async ({ file, name }, type) => {
    saveFile(name, type, await takeFile(link, file))
    say(t('saved', { name }))
  }
}
