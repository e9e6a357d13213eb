import { useTranslation } from 'react-i18next'
import type { AssetKind } from '#shared/assets/kinds.ts'
import { kindDrawings } from './kind-drawings.ts'

type Props = {
  readonly kind: AssetKind
  /** In px; below 16 only the shape is drawn. */
  readonly size?: number
  /** False where its word stands beside it. */
  readonly named?: boolean
}

/** A kind of asset as shape, colour and glyph. Always with its word: beside it, or as its name. */
export function KindMark({ kind, size = 20, named = false }: Props) {
  const { t } = useTranslation('ui')
  const drawing = kindDrawings[kind]
  const naming = named
    ? ({ role: 'img', 'aria-label': t(`kind.${kind}`) } as const)
    : ({ 'aria-hidden': true } as const)
  return (
    <svg className="kind-mark" width={size} height={size} viewBox="0 0 32 32" {...naming}>
      <path d={drawing.shape} fill={`var(--cat-${drawing.hue})`} />
      {size >= 16 && (
        <g
          transform={`translate(${drawing.at}) scale(.65)`}
          fill="none"
          stroke="var(--cat-glyph)"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d={drawing.glyph} />
        </g>
      )}
    </svg>
  )
}
