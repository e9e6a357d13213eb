import { useTranslation } from 'react-i18next'

type Place = {
  readonly text: string
  readonly impact: number | null
  readonly effort: number | null
}

/** From 1, little, to 3, much: onto a field of 200 with an edge of 20. */
const at = (level: number) => 20 + ((level - 1) / 2) * 160

/** A field between little and much work, little and much change. The table beside it says the same in words. */
export function PlacesMap({ places }: { readonly places: readonly Place[] }) {
  const { t } = useTranslation('meeting-run')
  return (
    <figure className="run-field">
      <figcaption className="meta">{t('places.about')}</figcaption>
      <svg viewBox="0 0 200 200" aria-hidden="true">
        <rect x="1" y="1" width="198" height="198" rx="8" />
        <path d="M100 1V199M1 100H199" />
        {places.map(({ text, impact, effort }, index) =>
          impact === null || effort === null ? null : (
            <g
              key={text}
              transform={`translate(${String(at(effort))} ${String(200 - at(impact))})`}
            >
              <circle r="9" />
              <text textAnchor="middle" dominantBaseline="central">
                {index + 1}
              </text>
            </g>
          ),
        )}
      </svg>
    </figure>
  )
}
