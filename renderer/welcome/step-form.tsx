import { ArrowRight, ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/contract/problem.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = {
  readonly label: string
  readonly example: string
  readonly pass: string
  readonly next: string
  readonly first: string
  readonly problem: Problem | null
  readonly isBusy: boolean
  readonly onNext: (value: string) => void
  readonly onBack: () => void
}

/** One question with one line of answer. Going on without an answer is as easy as with one. */
export function StepForm({ label, example, pass, next, first, problem, ...rest }: Props) {
  const { t } = useTranslation('welcome')
  const words = useProblemWords('welcome')
  const [value, setValue] = useState(first)
  const { isBusy, onNext, onBack } = rest
  return (
    <form
      className="stack stack--6"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) onNext(value)
      }}
    >
      <div className="welcome-field">
        <TextField
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this question
          autoFocus
          label={label}
          value={value}
          onChange={setValue}
          placeholder={example}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      {problem !== null && <ProblemNote what={words(problem)} details={problem.code} />}
      <div className="row row--wide wrap">
        <Button kind="primary" size="large" type="submit" isPending={isBusy}>
          {next}
          <Icon of={ArrowRight} flips />
        </Button>
        <Button
          kind="quiet"
          size="large"
          isPending={isBusy}
          onPress={() => {
            onNext('')
          }}
        >
          {pass}
        </Button>
        <Button kind="quiet" size="large" icon={ChevronLeft} iconFlips onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  )
}
