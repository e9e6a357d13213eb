import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

/** Inviting is for one person with a name: the code is theirs. */
export function InvitePage() {
  const { t } = useTranslation('people')
  const words = useProblemWords('people')
  const act = useAct('people')
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const invite = async () => {
    if (name.trim() === '') {
      setProblem(t('invite.needs-name'))
      return
    }
    const done = await act('people/invite', { name }, { quiet: true })
    if (done.done) navigate(`/people/code/${done.output.invite}`)
    else setProblem(words(done.problem))
  }
  return (
    <>
      <PageHead
        title={t('invite')}
        description={t('invite.lead')}
        back={{ to: '/people', label: t('back') }}
      />
      <div className="page">
        <form
          className="stack stack--4 people-form"
          onSubmit={(event) => {
            event.preventDefault()
            void invite()
          }}
        >
          <TextField
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this question
            autoFocus
            label={t('invite.name')}
            hint={t('invite.name-hint')}
            value={name}
            onChange={(next) => {
              setName(next)
              setProblem(null)
            }}
            maxLength={200}
            autoComplete="off"
            {...(problem !== null && { problem })}
          />
          <div>
            <Button kind="primary" type="submit">
              {t('invite.make')}
            </Button>
          </div>
        </form>
      </div>
    </>
  )
}
