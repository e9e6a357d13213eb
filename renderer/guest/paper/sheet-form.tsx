import { createElement, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readCode } from '#shared/meetings/cards.ts'
import { sheets } from '#renderer/taking-part/activities/activity-sheet.ts'
import { CardField } from '#renderer/taking-part/families/card-field.tsx'

type Props = {
  readonly activity: string
  readonly seen: unknown
  readonly byCard: boolean
  readonly isSending: boolean
  /** Not the first: the next one begins in the first field. */
  readonly isNext: boolean
  readonly send: (card: string | null, input: unknown) => void
  readonly back: () => void
}

/** One sheet of paper, and what to do with it. */
export function SheetForm({ activity, seen, byCard, isSending, isNext, send, back }: Props) {
  const { t } = useTranslation('guest')
  const form = useRef<HTMLDivElement>(null)
  const [code, setCode] = useState('')
  const [isCodeWrong, setIsCodeWrong] = useState(false)
  const [input, setInput] = useState<unknown>(null)
  useEffect(() => {
    if (isNext) form.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [isNext])
  const fields = sheets.get(activity)
  const canSend = input !== null && !isSending
  const take = (given: unknown) => {
    const card = byCard ? readCode(code) : null
    const isMissing = byCard && card === null
    setIsCodeWrong(isMissing)
    if (!isMissing && !isSending) send(card, given)
  }
  return (
    <>
      <div className="g-main" ref={form}>
        {byCard && (
          <CardField
            code={code}
            isWrong={isCodeWrong}
            change={(typed) => {
              setCode(typed)
              setIsCodeWrong(false)
            }}
          />
        )}
        {fields !== undefined && createElement(fields, { seen, change: setInput })}
      </div>
      <nav className="g-beside" aria-label={t('beside')}>
        <button className="g-button" type="button" onClick={back}>
          {t('back')}
        </button>
      </nav>
      <footer className="g-foot g-foot--two">
        <button
          className="g-button g-button--primary"
          type="button"
          aria-disabled={!canSend}
          onClick={() => {
            if (canSend) take(input)
          }}
        >
          {t('paper.do')}
        </button>
        <button
          className="g-button"
          type="button"
          aria-disabled={isSending}
          onClick={() => {
            take(null)
          }}
        >
          {t('paper.pass')}
        </button>
      </footer>
    </>
  )
}
