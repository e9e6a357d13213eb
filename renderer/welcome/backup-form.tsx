import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = { readonly file: string; readonly name: string; readonly onOther: () => void }

/** Asks for the passphrase that was chosen for a backup, and opens it. */
export function BackupForm({ file, name, onOther }: Props) {
  const { t } = useTranslation('welcome')
  const words = useProblemWords('welcome')
  const act = useAct('welcome')
  const [, navigate] = useLocation()
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    const done = await act('keeping/restore', { file, passphrase }, { quiet: true })
    setBusy(false)
    if (done.done) navigate(`/welcome/waiting/${done.output.coalition}`)
    else setProblem(words(done.problem))
  }
  return (
    <form
      className="stack stack--4 welcome-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void restore()
      }}
    >
      <p>
        <bdi className="welcome-file">{name}</bdi>
      </p>
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this question
        autoFocus
        type="password"
        isReadOnly={isBusy}
        label={t('file.passphrase')}
        hint={t('file.passphrase-hint')}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value)
          setProblem(null)
        }}
        autoComplete="off"
        {...(problem !== null && { problem })}
      />
      <div className="row row--wide wrap">
        <Button kind="primary" type="submit" isPending={isBusy}>
          {isBusy ? t('opening') : t('file.open')}
        </Button>
        <Button kind="quiet" onPress={onOther}>
          {t('file.other')}
        </Button>
      </div>
    </form>
  )
}
