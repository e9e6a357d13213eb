import { useTranslation } from 'react-i18next'
import type { Layer } from './use-layers.ts'

/** Who made the layers that are shown, and under which licences: the same words on the map and on its pictures. */
export function useCredits(layers: readonly Layer[]): readonly string[] {
  const { t } = useTranslation('asset-streets')
  return layers.map(({ name, source, licence }) => t('credit', { name, source, licence }))
}
