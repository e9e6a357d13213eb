import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import { cardIn, readCode, spelledCode } from '#shared/meetings/cards.ts'
import { freshReceipt } from '#renderer/device/fresh-id.ts'
import type { PhoneProps } from '../activities/activity-phone.ts'
import { CardField } from './card-field.tsx'
import type { Marks } from './marks.ts'
import { MarksFor } from './marks-for.tsx'
import { Foot } from './foot.tsx'
import { Receipt } from './receipt.tsx'
import { VoteResult } from './vote-result.tsx'

/** A vote: what is said of who sees it stands beside it, and one ballot is sent. */
export function VotePhone(props: PhoneProps) {
  const { step, seen, mine, give, pass, cast, took, isSending, isRefused } = props
  const { t } = useTranslation('guest')
  const [marks, setMarks] = useState<Marks | null>(null)
  // Whoever came in by scanning a card has its code typed in already.
  const [code, setCode] = useState(() => spelled(cardIn(window.location.hash)))
  const [isCodeWrong, setIsCodeWrong] = useState(false)
  const [isSent, setSent] = useState(false)
  const own = v.safeParse(voteShapes.mine, mine)
  const shown = v.safeParse(voteShapes.seen, seen)
  if (!shown.success) return null
  const { setup, result } = shown.output
  const byCards = setup.door === 'cards'
  const byBallot = setup.secrecy === 'secret' || byCards
  const now = marks ?? (own.success ? own.output.marks : null) ?? {}
  // A card is tied to no phone: what went from here is known here alone, and somebody else may use another one.
  if (isSent && isRefused && !isSending) setSent(false)
  const isByCardHere = byCards && isSent && !isSending
  const isIn = isByCardHere || (byBallot && took === 'gave')
  const send = (ballot: Marks) => {
    // One ballot is on its way: pressing again would cast another, which is refused.
    if (byBallot && isSending) return
    const passed = Object.keys(ballot).length === 0
    if (!byBallot) {
      if (passed) pass()
      else give({ do: 'ballot', marks: ballot })
      return
    }
    const card = byCards ? readCode(code) : null
    const isMissing = byCards && card === null
    setIsCodeWrong(isMissing)
    if (isMissing) return
    cast({ card, receipt: freshReceipt(), marks: ballot, passed })
    setSent(true)
    setCode('')
  }
  return (
    <>
      <div className="g-main">
        <p className="g-quiet">{t(`vote.${setup.secrecy}`)}</p>
        {isIn ? (
          <p className="g-note g-note--settled">{t('vote.in')}</p>
        ) : (
          <MarksFor setup={setup} marks={now} change={setMarks} />
        )}
        {byCards && !isIn && (
          <CardField
            code={code}
            isWrong={isCodeWrong}
            change={(typed) => {
              setCode(typed)
              setIsCodeWrong(false)
            }}
          />
        )}
        {byBallot && <Receipt step={step} />}
        {isByCardHere && (
          <button
            className="g-button"
            type="button"
            onClick={() => {
              setSent(false)
              setMarks(null)
            }}
          >
            {t('vote.another')}
          </button>
        )}
        {result !== null && <VoteResult title={t('result.so-far')} setup={setup} result={result} />}
      </div>
      {!isIn && (
        <Foot
          send={took === 'gave' && !byBallot ? t('change') : t('vote.send')}
          canSend={Object.keys(now).length > 0}
          isSending={isSending}
          took={took}
          onSend={() => {
            send(now)
          }}
          onPass={() => {
            send({})
          }}
        />
      )}
    </>
  )
}

const spelled = (code: string | null): string => (code === null ? '' : spelledCode(code))
