import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Sheet, sheets } from '#shared/meetings/minutes/fields.ts'
import { Shown } from '#renderer/meetings/shown.tsx'
import type { Whole } from '#renderer/meetings/whole.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { MinutesReaders } from './minutes-readers.tsx'
import { SheetLines } from './sheet-lines.tsx'
import type { Minutes } from './use-minutes.ts'

type Props = {
  readonly whole: Whole
  readonly minutes: Minutes
  readonly sheet: Sheet
  readonly onSheet: (sheet: Sheet) => void
  readonly onLeave: () => void
}

/** The minutes, and the page for those who came: drafted from what happened, then everybody's to write in. */
export function MinutesPart({ whole: { meeting }, minutes, sheet, onSheet, onLeave }: Props) {
  const { t } = useTranslation('meeting-after')
  const [isDrafting, setDrafting] = useState(false)
  const { head, state, linesOf } = minutes
  const lines = linesOf(sheet)
  const begun = head?.languages ?? null
  const [first = 'en', second = null] = meeting.languages
  const isFinal = head?.state === 'final'
  const draft = () => {
    setDrafting(true)
  }
  return (
    <section className="after-minutes" aria-label={t('minutes')}>
      <Shown state={state}>
        {head !== null && begun !== null ? (
          <>
            <div className="after-bar">
              <SegmentedControl
                label={t('sheet')}
                options={sheets.map((key) => ({ key, label: t(`sheet.${key}`) }))}
                value={sheet}
                onChange={onSheet}
              />
              <div className="after-bar__go">
                {!isFinal && (
                  <Button kind="quiet" onPress={draft}>
                    {t('draft.again')}
                  </Button>
                )}
                <Button kind="secondary" onPress={onLeave}>
                  {t('leave')}
                </Button>
              </div>
            </div>
            {sheet === 'minutes' ? (
              <MinutesReaders meeting={meeting.id} head={head} />
            ) : (
              <p className="meta after-hint">{t('names-hint')}</p>
            )}
            <SheetLines
              key={sheet}
              meeting={meeting.id}
              sheet={sheet}
              lines={lines}
              languages={begun}
              isClosed={isFinal && sheet === 'minutes'}
            />
          </>
        ) : (
          <EmptyState
            title={t('empty.title')}
            icon={NotebookPen}
            action={
              <Button kind="primary" onPress={draft}>
                {t('draft.title')}
              </Button>
            }
          >
            {t('empty.text')}
          </EmptyState>
        )}
      </Shown>
      {isDrafting && (
        <DraftDialog
          meeting={meeting.id}
          languages={begun ?? { first, second: second === first ? null : second }}
          isAgain={begun !== null}
          onClose={() => {
            setDrafting(false)
          }}
        />
      )}
    </section>
  )
}
