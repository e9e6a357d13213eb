import type { Look } from './import-state.ts'

type Props = { readonly counts: Pick<Look, 'added' | 'updated' | 'skipped'> }

/** New, brought up to date and left as they are, as parts of one bar; the sentence beside it says the numbers. */
export function RowsBar({ counts }: Props) {
  const parts = (['added', 'updated', 'skipped'] as const).filter((part) => counts[part] > 0)
  return (
    <div className="assets-bar" aria-hidden>
      {parts.map((part) => (
        <span key={part} className={`assets-bar__${part}`} style={{ flexGrow: counts[part] }} />
      ))}
    </div>
  )
}
