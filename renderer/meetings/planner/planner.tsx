import * as v from 'valibot'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { meetingRoles, WhoSchema } from '#shared/meetings/fields.ts'
import { OthersHere } from '#renderer/presence/others-here.tsx'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { ApartNotes } from '#renderer/meetings/apart-notes.tsx'
import { ItemDrawer } from '#renderer/meetings/item/item-drawer.tsx'
import { PeoplePanel } from '#renderer/meetings/people/people-panel.tsx'
import { SetAsideNote } from '#renderer/meetings/set-aside-note.tsx'
import type { Whole } from '#renderer/meetings/whole.ts'
import { Agenda } from './agenda.tsx'
import { Gallery } from './gallery.tsx'
import { PlannerHead } from './planner-head.tsx'

type Props = { readonly whole: Whole; readonly open: string | null }

/** What can be added, the agenda, and what people need; one item beside them while it is open. */
export function Planner({ whole, open }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const [, go] = useLocation()
  const { meeting, items, away } = whole
  const { id } = meeting
  const opened = [...items, ...away].find((item) => item.id === open)
  return (
    <div className="meetings-planner">
      <PlannerHead whole={whole} />
      {meeting.archived !== null && (
        <Note
          tone="waiting"
          action={
            <Button
              size="small"
              onPress={() =>
                void act('meetings/restore', { id }, { say: t('restored'), undo: true })
              }
            >
              {t('restore')}
            </Button>
          }
        >
          {t('is-archived')}
        </Note>
      )}
      <div className="with-drawer">
        <div className="meetings-desk" data-open={opened !== undefined}>
          <Gallery meeting={id} />
          <section className="meetings-middle" aria-label={t('agenda')}>
            <SetAsideNote document={`meeting/${id}`} />
            <OthersHere record={id} />
            <ApartNotes
              part={meeting}
              onSettle={(field, value) => {
                const role = meetingRoles.find((one) => one === field)
                if (role === undefined) void act('meetings/edit', { id, [field]: value })
                else if (v.is(WhoSchema, value))
                  void act('meetings/set-role', { id, role, person: value })
              }}
            />
            <Agenda whole={whole} open={open} />
          </section>
          <PeoplePanel whole={whole} />
        </div>
        {opened !== undefined && (
          <ItemDrawer
            key={opened.id}
            meeting={id}
            item={opened}
            onClose={() => {
              go(`/meetings/${id}`)
            }}
          />
        )}
      </div>
    </div>
  )
}
