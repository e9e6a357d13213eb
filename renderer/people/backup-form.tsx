import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSaveMade } from './use-save-made.ts'

const shortest = 8

type Props = {
  readonly onMade: () => void
  /** `secondary` where it is one of several things to do. */
  readonly kind?: 'primary' | 'secondary'
}

/** A passphrase for this backup, typed twice, because nobody can look it up. */
export function BackupForm({ onMade, kind = 'primary' }: Props) {
  const { t } = useTranslation('people')
  const words = useProblemWords('people')
  const act = useAct('people')
  const save = useSaveMade()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const make = async () => {
    if (passphrase.length < shortest) setProblem(t('backup.short'))
    else if (passphrase !== again) setProblem(t('backup.differ'))
    else {
      setBusy(true)
      const done = await act('keeping/backup', { passphrase }, { quiet: true })
      setBusy(false)
      if (!done.done) setProblem(words(done.problem))
      else {
        await save(done.output, 'application/octet-stream')
        onMade()
      }
    }
  }
  const field = (change: (value: string) => void) => (value: string) => {
    change(value)
    setProblem(null)
  }
  return (
    <form
      className="stack stack--4"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <p>{t('backup.text')}</p>
      <TextField
        type="password"
        label={t('backup.passphrase')}
        hint={t('backup.hint')}
        value={passphrase}
        onChange={field(setPassphrase)}
        autoComplete="new-password"
        {...(problem !== null && { problem })}
      />
      <TextField
        type="password"
        label={t('backup.again')}
        value={again}
        onChange={field(setAgain)}
        autoComplete="new-password"
      />
      <Note tone="care">{t('backup.nobody')}</Note>
      <div>
        <Button kind={kind} type="submit" isPending={isBusy}>
          {isBusy ? t('backup.making') : t('backup.save')}
        </Button>
      </div>
    </form>
  )
}
