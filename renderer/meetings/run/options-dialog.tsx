import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostOptions } from '#shared/priorities/round-shapes.ts'
import type { ShownItem } from '#shared/meetings/items.ts'
import { linesIn, longestLine } from '#renderer/meetings/item/lines-in.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { fewestOptions } from './options.ts'

type Props = {
  readonly meeting: string
  readonly item: ShownItem
  /** What could be chosen between, to begin with. */
  readonly suggested: readonly string[]
  readonly begin: () => Promise<unknown>
  readonly onClose: () => void
}

/** Before people choose: what between, where the plan left it open. It is kept in the plan, and then the part begins. */
export function OptionsDialog({ meeting, item, suggested, begin, onClose }: Props) {
  const { t } = useTranslation('meeting-run')
  const act = useAct('meeting-run')
  const [text, setText] = useState(suggested.slice(0, mostOptions).join('\n'))
  const [areFew, setFew] = useState(false)
  const go = async () => {
    const options = linesIn(text, mostOptions)
    setFew(options.length < fewestOptions)
    if (options.length < fewestOptions) return
    const settings = { ...item.settings, options: [...options] }
    const kept = await act('meetings/edit-item', { meeting, id: item.id, settings })
    if (!kept.done) return
    onClose()
    await begin()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('options.title')}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('end.not')}
          </Button>
          <Button kind="primary" onPress={() => void go()}>
            {t('begin', { title: item.title })}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('options.label')}
        rows={6}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one thing begins in it
        autoFocus
        maxLength={mostOptions * (longestLine + 1)}
        value={text}
        {...(areFew && { problem: t('options.few') })}
        onChange={(written) => {
          setFew(false)
          setText(written)
        }}
      />
    </Dialog>
  )
}
