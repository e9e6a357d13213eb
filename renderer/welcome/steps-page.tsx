import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/contract/problem.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { GrowingCloth } from './cloth-art.tsx'
import { StepForm } from './step-form.tsx'
import { stepWords } from './step-words.ts'
import { Steps } from './steps.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

type Answer = 'coalition' | 'person' | 'device'
type Answers = Readonly<Record<Answer, string>>

/** Starting a coalition: three short steps, each of which can be passed. */
export function StepsPage() {
  const { t } = useTranslation('welcome')
  const [at, setAt] = useState(0)
  const [answers, setAnswers] = useState<Answers>({ coalition: '', person: '', device: '' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const act = useAct('welcome')
  const [, navigate] = useLocation()
  const step = stepWords[at] ?? stepWords[2]
  const isLast = step.answers === 'device'

  const begin = async (given: Answers) => {
    setBusy(true)
    const input = {
      name: given.coalition.trim() || t('unnamed.coalition'),
      person: given.person.trim() || t('unnamed.person'),
      device: given.device.trim() || t('unnamed.device'),
    }
    const done = await act('coalitions/found', input, { quiet: true })
    if (done.done) navigate(`/in/${done.output.coalition}/people/recovery`)
    else {
      setProblem(done.problem)
      setBusy(false)
    }
  }
  const goOn = (value: string) => {
    const given = { ...answers, [step.answers]: value }
    setAnswers(given)
    if (isLast) void begin(given)
    else setAt(at + 1)
  }
  return (
    <WelcomeFrame
      title={t(step.title)}
      lead={t(step.lead)}
      steps={<Steps names={stepWords.map(({ short }) => t(short))} current={at} />}
      art={<GrowingCloth growth={step.growth} />}
    >
      <StepForm
        key={step.answers}
        label={t(step.label)}
        example={t(step.example)}
        pass={t(step.pass)}
        next={isLast ? t('step.begin') : t('step.next')}
        first={answers[step.answers]}
        problem={problem}
        isBusy={isBusy}
        onNext={goOn}
        onBack={() => {
          if (at === 0) navigate('/welcome')
          else setAt(at - 1)
        }}
      />
    </WelcomeFrame>
  )
}
