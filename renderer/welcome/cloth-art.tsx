import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type ClothRect,
  clothInk,
  clothSize,
  drawCloth,
  drawNamedCloth,
  type Growth,
} from '#shared/people/cloth.ts'

const box = `0 0 ${clothSize.width} ${clothSize.height}`

/** One thread becomes cloth while a coalition is being set up. */
export function GrowingCloth({ growth }: { readonly growth: Growth }) {
  const rects = useMemo(() => drawCloth(growth), [growth])
  return (
    <div className="welcome__art">
      <svg viewBox={box} preserveAspectRatio="xMidYMid slice" aria-hidden>
        <Threads rects={rects} />
      </svg>
    </div>
  )
}

const named = drawNamedCloth()
const names = [
  'welcome:thread.1',
  'welcome:thread.2',
  'welcome:thread.3',
  'welcome:thread.4',
  'welcome:thread.5',
  'welcome:thread.6',
  'welcome:thread.7',
  'welcome:thread.8',
  'welcome:thread.9',
  'welcome:thread.10',
] as const

/** Threads that carry the names of groups, woven into one cloth. */
export function NamedCloth() {
  const { t } = useTranslation('welcome')
  return (
    <div className="welcome__art">
      <svg viewBox={box} preserveAspectRatio="xMidYMid slice" role="img" aria-label={t('cloth')}>
        <Threads rects={named.rects} />
        {named.labels.map(({ x, y }, at) => (
          <text key={x} fill={clothInk} transform={`translate(${x} ${y}) rotate(-90)`}>
            {t(names[at] ?? '')}
          </text>
        ))}
      </svg>
    </div>
  )
}

const Threads = ({ rects }: { readonly rects: readonly ClothRect[] }) =>
  rects.map(({ x, y, width, height, radius, fill }, at) => (
    <rect key={at} x={x} y={y} width={width} height={height} rx={radius} fill={fill} />
  ))
