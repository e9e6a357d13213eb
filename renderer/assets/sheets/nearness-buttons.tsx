import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'

type Props = { readonly scale: number; readonly onScale: (scale: number) => void }

const nearest = 4

/** A picture is seen whole, or nearer in steps. */
export function NearnessButtons({ scale, onScale }: Props) {
  const { t } = useTranslation('assets')
  return (
    <>
      <IconButton
        kind="secondary"
        size="small"
        label={t('map.nearer')}
        icon={Plus}
        isDisabled={scale >= nearest}
        onPress={() => {
          onScale(scale + 1)
        }}
      />
      <IconButton
        kind="secondary"
        size="small"
        label={t('map.farther')}
        icon={Minus}
        isDisabled={scale <= 1}
        onPress={() => {
          onScale(scale - 1)
        }}
      />
    </>
  )
}
