import { type Bar, BarRow } from '#renderer/ui/bar-row.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly label: string; readonly bars: readonly Bar[] }

/** Bars with their numbers, to be read from the back row. */
export function LargeBars({ label, bars }: Props) {
  const { number } = useFormat()
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <table
      className="projector__part projector__bars"
      data-many={bars.length > 5}
      aria-label={label}
    >
      <tbody>
        {bars.map((bar) => (
          <BarRow key={bar.key} bar={bar} value={number(bar.value)} share={bar.value / most} />
        ))}
      </tbody>
    </table>
  )
}
