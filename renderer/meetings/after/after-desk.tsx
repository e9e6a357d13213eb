import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#shared/meetings/minutes/fields.ts'
import type { Whole } from '#renderer/meetings/whole.ts'
import { Carry } from './carry/carry.tsx'
import { GiveBack } from './give-back/give-back.tsx'
import { LeaveDialog } from './minutes/leave-dialog.tsx'
import { MinutesPart } from './minutes/minutes-part.tsx'
import type { Minutes } from './minutes/use-minutes.ts'

type Props = { readonly whole: Whole; readonly minutes: Minutes }

/** What a meeting leaves: its sheets to read and word, and beside them what goes on from there. */
export function AfterDesk({ whole, minutes }: Props) {
  const { t } = useTranslation('meeting-after')
  const [sheet, setSheet] = useState<Sheet>('minutes')
  const [leaving, setLeaving] = useState<Sheet | null>(null)
  const languages = minutes.head?.languages ?? null
  const meeting = whole.meeting.id
  return (
    <div className="after-desk">
      <MinutesPart
        whole={whole}
        minutes={minutes}
        sheet={sheet}
        onSheet={setSheet}
        onLeave={() => {
          setLeaving(sheet)
        }}
      />
      <aside className="after-aside" aria-label={t('aside')}>
        <Carry whole={whole} />
        {languages !== null && (
          <GiveBack
            meeting={meeting}
            ways={minutes.ways}
            onPage={() => {
              setSheet('give-back')
            }}
            onLeave={() => {
              setLeaving('give-back')
            }}
          />
        )}
      </aside>
      {leaving !== null && languages !== null && (
        <LeaveDialog
          meeting={meeting}
          sheet={leaving}
          languages={languages}
          lines={minutes.linesOf(leaving)}
          onClose={() => {
            setLeaving(null)
          }}
        />
      )}
    </div>
  )
}
