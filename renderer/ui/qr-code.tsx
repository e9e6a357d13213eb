import { encode } from 'uqr'
import { useMemo } from 'react'

type Props = {
  readonly text: string
  /** What it leads to, for those who do not see it; the same must stand beside it in words. */
  readonly label: string
  /** In px, with its quiet zone. */
  readonly size?: number
}

/** A QR code, dark on white in every theme because cameras need it so, with four modules of quiet zone. */
export function QrCode({ text, label, size = 220 }: Props) {
  const code = useMemo(() => encode(text, { ecc: 'M', border: 4 }), [text])
  const dark = code.data
    .flatMap((line, y) => line.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#FFFFFF" />
      <path d={dark} fill="#000000" />
    </svg>
  )
}
