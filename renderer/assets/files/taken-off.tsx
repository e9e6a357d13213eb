import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FileItem } from '#shared/assets/files/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'

type Props = { readonly files: readonly FileItem[] }

/** What was taken off a strength, to be put back. */
export function TakenOff({ files }: Props) {
  const { t } = useTranslation('asset-files')
  const act = useAct('asset-files')
  if (files.length === 0) return null
  return (
    <details>
      <summary className="small">{t('taken-off.all', { count: files.length })}</summary>
      <ul className="stack assets-more">
        {files.map(({ id, name }) => (
          <li key={id} className="row wrap">
            <bdi className="grow">{name}</bdi>
            <Button
              size="small"
              kind="quiet"
              icon={RotateCcw}
              iconFlips
              aria-label={t('put-back-named', { name })}
              onPress={() => {
                void act('assets/file-restore', { id })
              }}
            >
              {t('put-back')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
