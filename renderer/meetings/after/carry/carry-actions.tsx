import { useTranslation } from 'react-i18next'
import type { Brought } from '#shared/meetings/carry/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useWho } from '#renderer/meetings/use-who.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { Carried } from './carried.tsx'
import { CarryPart } from './part.tsx'

type BroughtAction = Extract<Brought, { kind: 'action' }>

type Props = { readonly meeting: string; readonly actions: readonly BroughtAction[] }

/** Who does what, and into Plans under whoever took it on. */
export function CarryActions({ meeting, actions }: Props) {
  const { t } = useTranslation('meeting-carry')
  const act = useAct('meetings')
  const { nameOf } = useWho()
  const format = useFormat()
  const carry = (ids: readonly string[]) =>
    void act(
      'meetings/carry-actions',
      { meeting, ids: [...ids], step: t('actions.step') },
      { say: t('actions.done', { count: ids.length }), undo: true },
    )
  const ready = actions.filter(({ record }) => record === null).map(({ id }) => id)
  return (
    <CarryPart
      title={t('actions')}
      about={t('actions.about')}
      all={
        ready.length < 2
          ? null
          : {
              label: t('actions.all', { count: ready.length }),
              onPress: () => {
                carry(ready)
              },
            }
      }
    >
      {actions.map(({ id, text, who, due, record }) => (
        <li key={id}>
          <p className="after-thing" dir="auto">
            {text}
          </p>
          <p className="meta">
            <bdi>{nameOf(who) ?? t('welcome')}</bdi>
            {due !== null && ` · ${t('due', { day: format.date(due) })}`}
          </p>
          {record === null ? (
            <Button
              size="small"
              aria-label={t('actions.do-named', { text })}
              onPress={() => {
                carry([id])
              }}
            >
              {t('actions.do')}
            </Button>
          ) : (
            <Carried to={`/plans/${record.id}`} label={t('actions.there')} away={record.away} />
          )}
        </li>
      ))}
    </CarryPart>
  )
}
