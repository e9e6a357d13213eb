import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

const places = {
  ideas: '/priorities',
  rounds: '/priorities/rounds',
  decisions: '/priorities/decisions',
}
type Area = keyof typeof places
const areas: readonly Area[] = ['ideas', 'rounds', 'decisions']

/** The three sides of this room. */
export function AreaNav({ area }: { readonly area: Area }) {
  const { t } = useTranslation('priorities')
  const [, go] = useLocation()
  return (
    <SegmentedControl
      label={t('areas')}
      value={area}
      onChange={(key) => {
        go(places[key])
      }}
      options={areas.map((key) => ({ key, label: t(`area.${key}`) }))}
    />
  )
}
