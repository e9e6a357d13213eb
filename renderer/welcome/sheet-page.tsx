import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { BackLink } from './back-link.tsx'
import { GrowingCloth } from './cloth-art.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

/** Beginning again from a recovery sheet. */
export function SheetPage() {
  const { t } = useTranslation('welcome')
  const words = useProblemWords('welcome')
  const act = useAct('welcome')
  const [, navigate] = useLocation()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const begin = async () => {
    const done = await act('coalitions/restore-from-sheet', { code }, { quiet: true })
    if (done.done) navigate(`/welcome/waiting/${done.output.coalition}`)
    else setProblem(words(done.problem))
  }
  return (
    <WelcomeFrame
      title={t('sheet.title')}
      lead={t('sheet.lead')}
      art={<GrowingCloth growth="thread" />}
    >
      <form
        className="stack stack--6"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <div className="welcome-field">
          <TextArea
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this question
            autoFocus
            label={t('sheet.words')}
            hint={t('sheet.hint')}
            value={code}
            onChange={(value) => {
              setCode(value)
              setProblem(null)
            }}
            rows={6}
            spellCheck="false"
            {...(problem !== null && { problem })}
          />
        </div>
        <div className="row row--wide wrap">
          <Button kind="primary" size="large" type="submit">
            {t('sheet.go')}
          </Button>
          <BackLink to="/welcome/file" />
        </div>
      </form>
    </WelcomeFrame>
  )
}
