import { useId } from 'react'
import { drawWeave } from '#shared/people/weave.ts'

type Props = { readonly of: string }

/** Two rows of threads; the whole cloth is as long as a screen of 1920 is wide when it stands 36 high. */
const size = { width: 84, height: 12, pitch: 6 } as const

/** A coalition's cloth as a band over the whole width; the same threads as its woven mark. */
export function WovenBand({ of }: Props) {
  const id = useId()
  const { rects } = drawWeave([of], size)
  return (
    <svg
      className="woven-band"
      viewBox={`0 0 640 ${String(size.height)}`}
      preserveAspectRatio="xMinYMin slice"
      aria-hidden
    >
      <defs>
        <pattern id={id} width={size.width} height={size.height} patternUnits="userSpaceOnUse">
          {rects.map(({ x, y, width, height, radius, fill }, at) => (
            <rect key={at} x={x} y={y} width={width} height={height} rx={radius} fill={fill} />
          ))}
        </pattern>
      </defs>
      <rect width="640" height={size.height} fill={`url(#${id})`} />
    </svg>
  )
}
