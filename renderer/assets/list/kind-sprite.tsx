import { assetKinds } from '#shared/assets/kinds.ts'
import { kindDrawings } from '#renderer/ui/kind-drawings.ts'

/** The marks of all kinds, drawn once; rows only point at them, so that a long list stays light. */
export function KindSprite() {
  return (
    <svg className="assets-sprite" aria-hidden>
      {assetKinds.map((kind) => {
        const { shape, hue, at, glyph } = kindDrawings[kind]
        return (
          <symbol key={kind} id={`assets-kind-${kind}`} viewBox="0 0 32 32">
            <path d={shape} fill={`var(--cat-${hue})`} />
            <path
              d={glyph}
              transform={`translate(${at}) scale(.65)`}
              fill="none"
              stroke="var(--cat-glyph)"
              strokeWidth="2.5"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </symbol>
        )
      })}
    </svg>
  )
}
