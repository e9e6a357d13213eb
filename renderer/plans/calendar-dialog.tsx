import { CalendarPlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOutput } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useCalendar } from './use-calendar.ts'

type Props = {
  /** Whose part; null for the whole plan. */
  readonly person: string | null
  readonly onClose: () => void
}

type Check = CommandOutput<'plans/calendar-look'>

/** Says what a calendar file would hold before it is made. Names stay here unless somebody says otherwise. */
export function CalendarDialog({ person, onClose }: Props) {
  const { t } = useTranslation('plans')
  const { list } = useFormat()
  const act = useAct('plans')
  const save = useCalendar()
  const [check, setCheck] = useState<Check | null>(null)
  const [people, setPeople] = useState(false)
  const [isPrivate, setPrivate] = useState(false)
  useEffect(() => {
    let here = true
    void act('plans/calendar-look', { person }).then((done) => {
      if (done.done && here) setCheck(done.output)
    })
    return () => {
      here = false
    }
  }, [act, person])
  const make = async () => {
    if (await save({ person, people, private: isPrivate })) onClose()
  }
  const names = [...new Set(check?.private.map(({ name }) => name))]
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(person === null ? 'calendar' : 'calendar.mine')}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            icon={CalendarPlus}
            isDisabled={check === null || check.days === 0}
            onPress={() => {
              void make()
            }}
          >
            {t('calendar.save')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <p>{t('calendar.days', { count: check?.days ?? 0 })}</p>
        {check !== null && check.people.length > 0 && (
          <Checkbox isSelected={people} onChange={setPeople}>
            {t('calendar.people', { names: list(check.people) })}
          </Checkbox>
        )}
        {check !== null && check.private.length > 0 && (
          <Checkbox isSelected={isPrivate} onChange={setPrivate}>
            {t('calendar.private', { count: check.private.length, names: list(names) })}
          </Checkbox>
        )}
        <Note tone="care">{t('calendar.care')}</Note>
      </div>
    </Dialog>
  )
}
