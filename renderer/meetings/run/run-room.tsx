import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import type { OpenRoom } from './open-room.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import type { Whole } from '#renderer/meetings/whole.ts'
import { CodeDialog } from './code-dialog.tsx'
import { DoorFold } from './door-fold.tsx'
import { DoorPanel } from './door-panel.tsx'
import { EndDialog } from './end-dialog.tsx'
import { EndsAt } from './ends-at.tsx'
import { ForwardBar } from './forward-bar.tsx'
import { OnTheWay } from './on-the-way.tsx'
import { TakePart } from './own/take-part.tsx'
import { Parking } from './parking.tsx'
import { lacksOptions, optionsFrom } from './options.ts'
import { OptionsDialog } from './options-dialog.tsx'
import { partsOf, waysFrom } from './parts.ts'
import { RoomNotes } from './room-notes.tsx'
import { RunAgenda } from './run-agenda.tsx'
import { RunPace } from './run-pace.tsx'
import { ScreenControl } from './screen-control.tsx'
import { Speakers } from './speakers.tsx'
import { Standbys } from './standbys.tsx'
import { StepNow } from './step-now.tsx'
import { type TurnTo, useLead } from './use-lead.ts'

type Props = { readonly whole: Whole; readonly room: OpenRoom }

/** A meeting under way: the agenda, what is going on now, and who speaks next. */
export function RunRoom({ whole, room }: Props) {
  const { t } = useTranslation('meeting-run')
  const { turnTo } = useLead()
  const [over, setOver] = useState<'code' | 'end' | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const { meeting, items } = whole
  const { desk, door, here } = room
  const { step } = desk.public
  const mine = useViewItem(useView('room/own', { meeting: meeting.id }), 'own') ?? null
  const parts = partsOf(items, desk)
  const ways = waysFrom(parts, step?.id ?? null)
  const pacing = { parts, planned: whole.minutes, time: step && desk.time }
  const opened = door.state === 'open' ? door : null
  const [isCode, isEnd] = [over === 'code', over === 'end']
  const close = () => {
    setOver(null)
  }
  const end = () => {
    setOver('end')
  }
  const running = ways.running?.id ?? null
  const lacking = items.find(({ id }) => id === open) ?? null
  // Nothing to choose between is noticed before it begins, not by sixty people with an empty ballot.
  const turn: TurnTo = async (next, before) => {
    const item = items.find(({ id }) => id === next.id)
    if (next.isClosed || item === undefined || !lacksOptions(item)) return turnTo(next, before)
    setOpen(item.id)
    return false
  }
  return (
    <div className="run" data-frame="narrow">
      <PageHead
        title={meeting.title}
        back={{ to: `/meetings/${meeting.id}`, label: t('plan') }}
        description={
          <>
            {t('here', { count: here })}
            <EndsAt {...pacing} />
          </>
        }
        action={
          <div className="row wrap run-head">
            <ScreenControl meeting={meeting.id} desk={desk} />
            {opened !== null && (
              <Button
                onPress={() => {
                  setOver('code')
                }}
              >
                {t('code')}
              </Button>
            )}
            <Button kind="quiet" onPress={end}>
              {t('end')}
            </Button>
          </div>
        }
      />
      <RoomNotes meeting={meeting.id} room={room} />
      <div className="run-desk">
        <RunAgenda
          parts={parts}
          running={running}
          turnTo={turn}
          agreements={desk.public.agreements}
        />
        <div className="run-middle">
          <StepNow room={room} mine={mine} pace={<RunPace {...pacing} />} />
          <ForwardBar ways={ways} isGoing={desk.time?.isGoing === true} turnTo={turn} end={end} />
        </div>
        <div className="run-aside">
          {step === null && <DoorPanel door={door} />}
          <Speakers desk={desk} />
          <OnTheWay decided={desk.decided} agreed={desk.agreed} />
          <Parking parked={desk.parked} />
          {step !== null && <TakePart step={step} mine={mine} />}
          {step !== null && <DoorFold door={door} />}
          <Standbys standbys={room.standbys} />
        </div>
      </div>
      {lacking !== null && (
        <OptionsDialog
          meeting={meeting.id}
          item={lacking}
          suggested={optionsFrom(step?.seen)}
          begin={() => turnTo({ id: lacking.id, isClosed: false }, running)}
          onClose={() => {
            setOpen(null)
          }}
        />
      )}
      {isCode && opened !== null && <CodeDialog door={opened} onClose={close} />}
      {isEnd && <EndDialog meeting={meeting.id} onClose={close} />}
    </div>
  )
}
