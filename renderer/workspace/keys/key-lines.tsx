import type { KeyLine } from './key-groups.ts'

/** What keys do, and how they are pressed. */
export function KeyLines({ lines }: { readonly lines: readonly KeyLine[] }) {
  return (
    <dl className="keys">
      {lines.map(({ what, presses }) => (
        <div key={what} className="row between keys__line">
          <dt>{what}</dt>
          <dd className="row wrap">
            {presses.map((press) => (
              <kbd key={press} className="key" dir="auto">
                {press}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
