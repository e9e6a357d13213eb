import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type RenameCommand = 'people/rename' | 'devices/rename' | 'coalition/rename'
type Order = { [C in RenameCommand]: readonly [name: C, input: CommandInput<C>] }[RenameCommand]

type Props = {
  /** What is renamed: names the button and the dialog. */
  readonly what: string
  readonly label: string
  readonly value: string
  readonly command: (name: string) => Order
}

/** A pencil that opens one line to write in. */
export function Rename({ what, label, value, command }: Props) {
  const { t } = useTranslation('people')
  const words = useProblemWords('people')
  const act = useAct('people')
  const [name, setName] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => {
    setName(null)
    setProblem(null)
  }
  const save = async () => {
    const [command_, input] = command(name?.trim() ?? '')
    const done = await act(command_, input, { say: t('rename.done'), undo: true, quiet: true })
    if (done.done) close()
    else setProblem(words(done.problem))
  }
  return (
    <>
      <IconButton
        label={what}
        icon={Pencil}
        size="small"
        onPress={() => {
          setName(value)
        }}
      />
      <Dialog isOpen={name !== null} onClose={close} title={what}>
        <form
          className="stack stack--4"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <TextField
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one line begins in it
            autoFocus
            label={label}
            value={name ?? ''}
            onChange={(next) => {
              setName(next)
              setProblem(null)
            }}
            maxLength={200}
            {...(problem !== null && { problem })}
          />
          <div className="dialog__actions">
            <Button onPress={close}>{t('cancel')}</Button>
            <Button kind="primary" type="submit">
              {t('rename.save')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
