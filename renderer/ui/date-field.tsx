import { parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FieldParts, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

type Props = FieldProps & {
  /** YYYY-MM-DD, a day without a time zone. */
  readonly value: string | null
  readonly onChange: (date: string | null) => void
}

/** A day: typed part by part, or chosen from a month. */
export function DateField({ label, labelHidden, hint, problem, value, onChange }: Props) {
  const { t } = useTranslation('ui')
  return (
    <DatePicker
      className="field"
      value={value === null ? null : parseDate(value)}
      isInvalid={problem !== undefined}
      onChange={(date) => {
        onChange(date === null ? null : date.toString())
      }}
    >
      <FieldParts label={label} labelHidden={labelHidden === true} hint={hint} problem={problem}>
        <Group className="input date">
          <DateInput className="date__parts">
            {(segment) => <DateSegment segment={segment} className="date__part" />}
          </DateInput>
          {value !== null && (
            <Button
              slot={null}
              className="button button--quiet button--small button--icon"
              aria-label={t('clear-date', { label })}
              onPress={() => {
                onChange(null)
              }}
            >
              <Icon of={X} />
            </Button>
          )}
          <Button className="button button--quiet button--small button--icon">
            <Icon of={CalendarDays} />
          </Button>
        </Group>
      </FieldParts>
      <Popover className="popover popover--calendar">
        <Dialog className="calendar">
          <Calendar>
            <header className="row between">
              <Button slot="previous" className="button button--quiet button--small button--icon">
                <Icon of={ChevronLeft} flips />
              </Button>
              <Heading className="calendar__month" />
              <Button slot="next" className="button button--quiet button--small button--icon">
                <Icon of={ChevronRight} flips />
              </Button>
            </header>
            <CalendarGrid className="calendar__grid">
              {(date) => <CalendarCell date={date} className="calendar__day" />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
