import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOutput } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useSaveBallots } from '#renderer/store/use-save-ballots.ts'
import { BallotsDialog } from '#renderer/ui/ballots-dialog.tsx'

type Props = { readonly meeting: string; readonly item: string; readonly onClose: () => void }

/** The ballots of one vote of a meeting, or the answers to one question, as a file. */
export function SaveBallots({ meeting, item, onClose }: Props) {
  const { t } = useTranslation('meeting-carry')
  const act = useAct('meetings')
  const saveBallots = useSaveBallots()
  const [check, setCheck] = useState<CommandOutput<'meetings/box-look'> | null>(null)
  useEffect(() => {
    let here = true
    void act('meetings/box-look', { meeting, item }).then((done) => {
      if (done.done && here) setCheck(done.output)
    })
    return () => {
      here = false
    }
  }, [act, meeting, item])
  return (
    <BallotsDialog
      title={t('boxes.title')}
      about={t('boxes.holds')}
      check={check}
      onClose={onClose}
      save={async (accept) => {
        const made = await act('meetings/publish-box', { meeting, item, accept })
        if (made.done && (await saveBallots(made.output))) onClose()
      }}
    />
  )
}
