export type Bar = {
  readonly key: string
  readonly label: string
  readonly value: number
  /** Marked by lightness, not by colour alone: the one that was chosen. */
  readonly isTop?: boolean
  readonly note?: string
}

type Props = {
  readonly bar: Bar
  readonly value: string
  /** 0-1 of the longest bar; null draws none. */
  readonly share: number | null
}

export function BarRow({ bar, value, share }: Props) {
  return (
    <tr>
      <th scope="row">
        <bdi>{bar.label}</bdi>
        {bar.note !== undefined && <span className="meta block">{bar.note}</span>}
      </th>
      <td className={share === null ? 'bars__value' : ''}>
        {share === null ? (
          value
        ) : (
          <span className="bars__line">
            <svg className="bars__track" aria-hidden viewBox="0 0 100 1" preserveAspectRatio="none">
              <rect
                className={bar.isTop === true ? 'bar bar--top' : 'bar'}
                width={share * 100}
                height="1"
              />
            </svg>
            <b className="numbers">{value}</b>
          </span>
        )}
      </td>
    </tr>
  )
}
