import type { ReactNode } from 'react'

type Props = {
  /** What it lists, for screen readers. */
  readonly label: string
  /** Words of the column heads; an empty one needs a Hidden. */
  readonly heads: readonly ReactNode[]
  /** `<tr>`s; begin each with `<th scope="row">`. */
  readonly children: ReactNode
}

/** A short table. Long ones are a VirtualList. */
export function Table({ label, heads, children }: Props) {
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={at} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
