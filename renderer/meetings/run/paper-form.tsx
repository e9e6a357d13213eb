import { createElement, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readCode } from '#shared/meetings/cards.ts'
import { papers, type Keyed } from '#renderer/meetings/activities/activity-paper.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { KeyIn } from './use-key-in.ts'

type Props = {
  readonly activity: string
  readonly seen: unknown
  readonly byCard: boolean
  readonly keyIn: KeyIn
}

/** One sheet of paper. Enter takes it in from every field, and the next one begins in the first. */
export function PaperForm({ activity, seen, byCard, keyIn }: Props) {
  const { t } = useTranslation('meeting-run')
  const form = useRef<HTMLFormElement>(null)
  const [code, setCode] = useState('')
  const [keyed, setKeyed] = useState<Keyed>({ kind: 'nothing' })
  const keys = papers.get(activity)?.Keys
  useEffect(() => {
    // All of it in sight: what is refused is said at its foot.
    form.current?.parentElement?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [])
  const send = (input: unknown) => {
    const card = byCard ? readCode(code) : null
    if (byCard && card === null) keyIn.refuse(t('paper.wrong.code'))
    else void keyIn.send(card, input)
  }
  const take = () => {
    switch (keyed.kind) {
      case 'nothing':
        keyIn.refuse(t('paper.wrong.nothing'))
        return
      case 'wrong':
        keyIn.refuse(keyed.say)
        return
      case 'sheet':
        send(keyed.input)
    }
  }
  // Ticks and circles do not send a form by themselves.
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    take()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter does what its first button does
    <form
      ref={form}
      className="run-paper__form"
      onKeyDown={byEnter}
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      {byCard && (
        <TextField
          code
          label={t('paper.code')}
          autoComplete="off"
          maxLength={20}
          value={code}
          onChange={setCode}
        />
      )}
      {keys !== undefined && createElement(keys, { seen, change: setKeyed })}
      {keyIn.problem !== null && (
        <p role="alert" className="field__problem">
          {keyIn.problem}
        </p>
      )}
      <div className="row wrap">
        <Button type="submit" kind="primary">
          {t('paper.do')}
        </Button>
        <Button
          onPress={() => {
            send(null)
          }}
        >
          {t('paper.pass')}
        </Button>
      </div>
    </form>
  )
}
