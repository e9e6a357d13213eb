import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

const places = {
  ideas: '/priorities',
  weighing: '/priorities/weighings',
  rounds: '/priorities/rounds',
  decisions: '/priorities/decisions',
}
type Area = keyof typeof places
const areas: readonly Area[] = ['ideas', 'weighing', 'rounds', 'decisions']

/** The sides of this room, in the order people come to them. */
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
