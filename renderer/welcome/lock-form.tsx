import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

/** The passphrase, typed once to open and twice to begin with. */
export function LockForm({ isNew }: { readonly isNew: boolean }) {
  const { t } = useTranslation('welcome')
  const words = useProblemWords('welcome')
  const act = useAct('welcome')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const open = async () => {
    if (isNew && passphrase !== again) {
      setProblem(t('lock.differ'))
      return
    }
    setBusy(true)
    const done = await act('lock/open', { passphrase }, { quiet: true })
    setBusy(false)
    if (!done.done) setProblem(words(done.problem))
  }
  const field = (change: (value: string) => void) => (value: string) => {
    change(value)
    setProblem(null)
  }
  return (
    <form
      className="stack stack--6 welcome-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void open()
      }}
    >
      <div className="stack stack--4">
        <TextField
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this question
          autoFocus
          type="password"
          isReadOnly={isBusy}
          label={t('lock.passphrase')}
          value={passphrase}
          onChange={field(setPassphrase)}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          {...(isNew && { hint: t('lock.hint') })}
          {...(problem !== null && { problem })}
        />
        {isNew && (
          <TextField
            type="password"
            isReadOnly={isBusy}
            label={t('lock.again')}
            value={again}
            onChange={field(setAgain)}
            autoComplete="new-password"
          />
        )}
      </div>
      <Note tone="care">{t('lock.nobody')}</Note>
      <div>
        <Button kind="primary" size="large" type="submit" isPending={isBusy}>
          {isBusy ? t('opening') : isNew ? t('lock.begin') : t('lock.open')}
        </Button>
      </div>
    </form>
  )
}
