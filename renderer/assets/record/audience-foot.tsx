import { useTranslation } from 'react-i18next'
import type { FullAsset } from '#shared/assets/contract.ts'
import { audiences } from '#shared/assets/kinds.ts'
import { AudienceNote } from '#renderer/ui/audience-note.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Apart } from './apart.tsx'
import { useEdit } from './use-edit.ts'

type Props = { readonly asset: FullAsset }

/** Who can see it, said where it is written. */
export function AudienceFoot({ asset }: Props) {
  const { t } = useTranslation('assets')
  const edit = useEdit(asset.id)
  return (
    <>
      <Apart asset={asset} field="audience" />
      <AudienceNote
        audience={asset.audience}
        action={
          <Menu
            label={t('audience')}
            placement="top end"
            entries={audiences.map((audience) => ({
              key: audience,
              label: t(`audience.${audience}`),
              isChosen: asset.audience === audience,
              onAction: () => {
                void edit({ audience })
              },
            }))}
          >
            <Button kind="quiet" size="small" aria-label={t('audience.change')}>
              {t('change')}
            </Button>
          </Menu>
        }
      />
    </>
  )
}
