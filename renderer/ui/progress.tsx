import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { useFormat } from './use-format.ts'

type Props = {
  /** What is going on, as in "Bringing in places". */
  readonly label: string
  readonly done: number
  /** null where nobody can know yet. */
  readonly all: number | null
  /** About how long it will take, or what comes next. */
  readonly note?: string
  /** What stopping does, as in "Stop and add nothing". */
  readonly stop?: { readonly label: string; readonly onPress: () => void }
}

/** Long work: what, how far, and one button that says what stopping does. */
export function Progress({ label, done, all, note, stop }: Props) {
  const { t } = useTranslation('ui')
  const { number } = useFormat()
  return (
    <div className="stack">
      <ProgressBar
        aria-label={label}
        value={done}
        maxValue={all ?? 1}
        isIndeterminate={all === null}
        valueLabel={
          all === null ? number(done) : t('progress', { done: number(done), all: number(all) })
        }
      >
        {({ percentage, valueText }) => (
          <>
            <div className="row between">
              <span>{label}</span>
              <span className="meta numbers">{valueText}</span>
            </div>
            <progress className="progress" aria-hidden value={percentage ?? 0} max={100} />
          </>
        )}
      </ProgressBar>
      {note !== undefined && <p className="meta">{note}</p>}
      {stop !== undefined && (
        <div>
          <Button size="small" onPress={stop.onPress}>
            {stop.label}
          </Button>
        </div>
      )}
    </div>
  )
}
