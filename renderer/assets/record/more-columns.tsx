type Props = {
  readonly title: string
  readonly more: readonly (readonly [header: string, text: string])[]
}

/** What else a file said, as it was written there. */
export function MoreColumns({ title, more }: Props) {
  if (more.length === 0) return null
  return (
    <details className="details">
      <summary>{title}</summary>
      <dl className="stack assets-more">
        {more.map(([header, text]) => (
          <div key={header}>
            <dt className="meta" dir="auto">
              {header}
            </dt>
            <dd className="assets-text" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
