import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOutput } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useSaveBallots } from '#renderer/store/use-save-ballots.ts'
import { BallotsDialog } from '#renderer/ui/ballots-dialog.tsx'

type Props = { readonly round: string; readonly onClose: () => void }

/** The ballots of a closed round as a file. */
export function PublishBox({ round, onClose }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const saveBallots = useSaveBallots()
  const [check, setCheck] = useState<CommandOutput<'priorities/box-look'> | null>(null)
  useEffect(() => {
    let here = true
    void act('priorities/box-look', { id: round }).then((done) => {
      if (done.done && here) setCheck(done.output)
    })
    return () => {
      here = false
    }
  }, [act, round])
  return (
    <BallotsDialog
      title={t('box.title')}
      about={t('box.about')}
      check={check}
      onClose={onClose}
      save={async (accept) => {
        const made = await act('priorities/publish-box', { id: round, accept })
        if (made.done && (await saveBallots(made.output))) onClose()
      }}
    />
  )
}
