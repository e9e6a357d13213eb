import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/contract/problem.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { BackLink } from './back-link.tsx'
import { GrowingCloth } from './cloth-art.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

type Props = { readonly code: string; readonly onCode: (code: string) => void }

/** Joining with a code: what it says decides who one becomes, so only this computer's name is asked for. */
export function JoinPage({ code, onCode }: Props) {
  const { t } = useTranslation('welcome')
  const words = useProblemWords('welcome')
  const act = useAct('welcome')
  const [, navigate] = useLocation()
  const [device, setDevice] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const join = async () => {
    const name = device.trim() || t('unnamed.device')
    const done = await act('coalitions/join', { code, device: name }, { quiet: true })
    if (!done.done) setProblem(done.problem)
    else {
      onCode('')
      navigate(`/welcome/waiting/${done.output.coalition}`)
    }
  }
  return (
    <WelcomeFrame
      title={t('join.title')}
      lead={t('join.lead')}
      art={<GrowingCloth growth="thread" />}
    >
      <form
        className="stack stack--6"
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        <div className="welcome-field stack stack--4">
          <TextArea
            label={t('join.code')}
            hint={t('join.code-hint')}
            value={code}
            onChange={(value) => {
              onCode(value)
              setProblem(null)
            }}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this question
            autoFocus={code === ''}
            rows={4}
            spellCheck="false"
            {...(problem !== null && { problem: words(problem) })}
          />
          <TextField
            label={t('step.device')}
            hint={t('step.device.lead')}
            value={device}
            onChange={setDevice}
            placeholder={t('step.device.example')}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this question
            autoFocus={code !== ''}
            maxLength={200}
            autoComplete="off"
          />
        </div>
        <div className="row row--wide wrap">
          <Button kind="primary" size="large" type="submit">
            {t('join.go')}
          </Button>
          <BackLink to="/welcome" />
        </div>
      </form>
    </WelcomeFrame>
  )
}
