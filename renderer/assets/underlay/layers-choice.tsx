import { Layers as LayersIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import type { Layers } from './use-layers.ts'

/** Which layers under the map are shown here; each change shows at once. */
export function LayersChoice({ layers: { all, shown, show } }: { readonly layers: Layers }) {
  const { t } = useTranslation('asset-streets')
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <>
      <IconButton
        kind="secondary"
        label={t('layers')}
        icon={LayersIcon}
        onPress={() => {
          setOpen(true)
        }}
      />
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t('layers')}
        actions={
          <>
            <Link to="/assets/streets" kind="secondary">
              {t('layers.change')}
            </Link>
            <Button kind="primary" onPress={close}>
              {t('done')}
            </Button>
          </>
        }
      >
        <p className="muted">{all.length === 0 ? t('layers.none') : t('layers.here')}</p>
        {all.map(({ id, name, source, licence }) => (
          <Checkbox
            key={id}
            isSelected={shown.some((layer) => layer.id === id)}
            onChange={(isShown) => {
              show(id, isShown)
            }}
          >
            <bdi className="block">{name}</bdi>
            <bdi className="meta block">
              {source} · {licence}
            </bdi>
          </Checkbox>
        ))}
      </Dialog>
    </>
  )
}
