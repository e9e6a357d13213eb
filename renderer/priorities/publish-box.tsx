import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOutput } from '#shared/contract/table.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useToasts } from '#renderer/ui/toasts.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly round: string; readonly onClose: () => void }

/** Says what a file of the ballots would hold before it is made; where somebody could be known by it, only after a yes. */
export function PublishBox({ round, onClose }: Props) {
  const { t } = useTranslation('priorities')
  const { list } = useFormat()
  const { link } = useVault()
  const { say } = useToasts()
  const act = useAct('priorities')
  const [check, setCheck] = useState<CommandOutput<'priorities/box-look'> | null>(null)
  const [accept, setAccept] = useState(false)
  useEffect(() => {
    let here = true
    void act('priorities/box-look', { id: round }).then((done) => {
      if (done.done && here) setCheck(done.output)
    })
    return () => {
      here = false
    }
  }, [act, round])
  const isFew = check?.few === true
  const names = check?.names ?? []
  const asks = isFew || names.length > 0
  const save = async () => {
    const done = await act('priorities/publish-box', { id: round, accept })
    if (!done.done) return
    const { file, name } = done.output
    try {
      saveFile(name, 'application/json', await takeFile(link, file))
      say(t('box.made', { name }))
      onClose()
    } catch {
      say(t('box.lost'), { tone: 'trouble' })
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('box.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={check === null || (asks && !accept)}
            onPress={() => void save()}
          >
            {t('box.save')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <p>{t('box.about')}</p>
        {isFew && <Note tone="care">{t('box.few')}</Note>}
        {names.length > 0 && <Note tone="care">{t('box.names', { names: list(names) })}</Note>}
        <p className="meta">{t('box.known')}</p>
        {asks && (
          <Checkbox isSelected={accept} onChange={setAccept}>
            {t('box.accept')}
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}
