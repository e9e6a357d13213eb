type Bar = {
  readonly key: string
  readonly label: string
  readonly value: number
  /** What a screen reader hears after the label. */
  readonly said: string
  readonly isFirst?: boolean
}

/** Numbers with their bars; the one ahead differs by lightness, and its number is there to read. */
export function CountBars({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <ol className="g-bars">
      {bars.map(({ key, label, value, said, isFirst = false }) => (
        <li key={key}>
          <span className="g-bars__label">
            <bdi>{label}</bdi>
          </span>
          <svg className="g-bars__track" aria-hidden viewBox="0 0 100 1" preserveAspectRatio="none">
            <rect data-first={isFirst} width={(value / most) * 100} height="1" />
          </svg>
          <b aria-hidden>{value}</b>
          <span className="g-hidden">{said}</span>
        </li>
      ))}
    </ol>
  )
}
