import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Link } from '#renderer/ui/link.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

const world = 'world'

type Props = {
  readonly sheet: string | null
  /** More buttons, at the end. */
  readonly tools?: ReactNode
}

/** On which map strengths are seen: the world, or a photo or floor plan somebody brought. Only where there is one. */
export function GroundChoice({ sheet, tools }: Props) {
  const { t } = useTranslation('asset-sheets')
  const { collator } = useFormat()
  const [, go] = useLocation()
  const sheets = useViewItems(useView('assets/sheets', {}))
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => collator.compare(a.name, b.name))
  if (sheets.length === 0 && sheet === null) return null
  return (
    <div className="assets-grounds row wrap">
      <Select
        label={t('ground')}
        labelHidden
        small
        options={[
          { key: world, label: t('ground.world') },
          ...sheets.map(({ id, name }) => ({ key: id, label: name })),
        ]}
        value={sheet ?? world}
        onChange={(key) => {
          go(key === world ? '/assets' : `/assets/on/${key}`)
        }}
      />
      <Link to="/assets/sheets" kind="quiet" size="small">
        {t('ground.change')}
      </Link>
      {tools}
    </div>
  )
}
