import { Time } from '@internationalized/date'
import { DateInput, DateSegment, TimeField as TimeFieldBase } from 'react-aria-components'
import { FieldParts, type FieldProps } from './field.tsx'

type Props = FieldProps & {
  /** Minutes after midnight. */
  readonly value: number
  readonly onChange: (minutes: number) => void
}

/** A time of the day, typed part by part, by 12 or 24 hours as the language reads it. */
export function TimeField({ label, labelHidden, hint, problem, value, onChange }: Props) {
  return (
    <TimeFieldBase
      className="field"
      value={new Time(Math.floor(value / 60), value % 60)}
      isInvalid={problem !== undefined}
      onChange={(time) => {
        if (time !== null) onChange(time.hour * 60 + time.minute)
      }}
    >
      <FieldParts label={label} labelHidden={labelHidden === true} hint={hint} problem={problem}>
        <DateInput className="input date">
          {(segment) => <DateSegment segment={segment} className="date__part" />}
        </DateInput>
      </FieldParts>
    </TimeFieldBase>
  )
}
