import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MinutesHead } from '#shared/meetings/minutes/items.ts'
import { isolated } from '#renderer/meetings/isolated.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { usePeople } from '#renderer/store/use-people.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly meeting: string; readonly head: MinutesHead }

/** Who wrote and who has read the minutes as they are now, and who said how far they are. */
export function MinutesReaders({ meeting, head: { state, mark, isOther, wrote, read } }: Props) {
  const { t } = useTranslation('meeting-after')
  const act = useAct('meetings')
  const format = useFormat()
  const { me, personOf } = usePeople()
  const nameOf = (person: string) => isolated(personOf(person)?.name ?? t('someone'))
  const names = (people: readonly string[]) => format.list(people.map(nameOf))
  const now = read.filter(({ isNow }) => isNow).map(({ by }) => by)
  const before = read.filter(({ isNow }) => !isNow).map(({ by }) => by)
  const parts = [
    ...(mark === null
      ? []
      : [t(`by.${state}`, { name: nameOf(mark.by), when: format.moment(mark.at) })]),
    ...(wrote.length === 0 ? [] : [t('wrote', { names: names(wrote) })]),
    ...(now.length === 0 ? [] : [t('read', { names: names(now) })]),
    ...(before.length === 0 ? [] : [t('read-before', { names: names(before) })]),
  ]
  return (
    <>
      {isOther && <Note tone="care">{t('other')}</Note>}
      <div className="after-readers">
        <p className="meta">{parts.length === 0 ? t('read-none') : parts.join(' ')}</p>
        {me !== null && !now.includes(me) && (
          <Button
            size="small"
            kind="quiet"
            icon={Check}
            onPress={() =>
              void act('meetings/minutes-read', { id: meeting }, { say: t('read.said') })
            }
          >
            {t('read.mine')}
          </Button>
        )}
      </div>
    </>
  )
}
