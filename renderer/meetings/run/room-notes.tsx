import { useTranslation } from 'react-i18next'
import { problem } from '#shared/contract/problem.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import type { OpenRoom } from './open-room.ts'

type Props = { readonly meeting: string; readonly room: OpenRoom }

const helps = ['slower', 'break', 'heavy'] as const

/** What whoever leads should know at once: that something could not be saved, and that a pause was asked for; never by whom. */
export function RoomNotes({ meeting, room: { asks, unsaved } }: Props) {
  const { t } = useTranslation('meeting-run')
  const act = useAct('meeting-run')
  const wordsFor = useProblemWords('meeting-run')
  const wished = helps.filter((help) => asks[help] > 0)
  return (
    <>
      {unsaved !== null && (
        <ProblemNote
          what={wordsFor(problem(unsaved))}
          safe={t('unsaved')}
          action={
            <Button size="small" onPress={() => void act('room/open', { meeting })}>
              {t('again')}
            </Button>
          }
        />
      )}
      <div role="status">
        {asks.count > 0 && (
          <Note tone="waiting">
            <p>
              <strong>{t('asks', { count: asks.count })}</strong>{' '}
              {wished.map((help) => t(`asks.${help}`)).join(' ')}
            </p>
          </Note>
        )}
      </div>
    </>
  )
}
