import { useId, useMemo } from 'react'
import { drawWeave } from '#shared/people/weave.ts'

type Props = {
  /** One id per member group, or only the coalition's: the same ids always give the same cloth. */
  readonly of: readonly string[]
  readonly size?: number
}

/** A coalition's own cloth. Only in the switcher, on Welcome, at the edge of the big screen and at the head of a brief. */
export function WovenMark({ of, size = 36 }: Props) {
  const id = useId()
  const { rects } = useMemo(() => drawWeave(of, { width: 36, height: 36, pitch: 6 }), [of])
  return (
    <svg className="woven-mark" width={size} height={size} viewBox="0 0 36 36" aria-hidden>
      <clipPath id={id}>
        <rect width="36" height="36" rx="8" />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        {rects.map(({ x, y, width, height, radius, fill }, at) => (
          <rect key={at} x={x} y={y} width={width} height={height} rx={radius} fill={fill} />
        ))}
      </g>
    </svg>
  )
}
