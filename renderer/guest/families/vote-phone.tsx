import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import { cardIn, readCode, spelledCode } from '#shared/meetings/cards.ts'
import { freshReceipt } from '#renderer/device/fresh-id.ts'
import type { PhoneProps } from '../activities/activity-phone.ts'
import type { Marks } from './marks.ts'
import { Foot } from './foot.tsx'
import { DotMarks } from './dot-marks.tsx'
import { PlaceMarks } from './place-marks.tsx'
import { Receipt } from './receipt.tsx'
import { ScoreMarks } from './score-marks.tsx'
import { TickMarks } from './tick-marks.tsx'
import { VoteResult } from './vote-result.tsx'

/** A vote: what is said of who sees it stands beside it, and one ballot is sent. */
export function VotePhone(props: PhoneProps) {
  const { step, seen, mine, give, pass, cast, took, isSending } = props
  const { t } = useTranslation('guest')
  const [marks, setMarks] = useState<Marks | null>(null)
  // Whoever came in by scanning a card has its code typed in already.
  const [code, setCode] = useState(() => spelled(cardIn(window.location.hash)))
  const [isCodeWrong, setIsCodeWrong] = useState(false)
  const own = v.safeParse(voteShapes.mine, mine)
  const shown = v.safeParse(voteShapes.seen, seen)
  if (!shown.success) return null
  const { setup, result } = shown.output
  const byCards = setup.door === 'cards'
  const byBallot = setup.secrecy === 'secret' || byCards
  const now = marks ?? (own.success ? own.output.marks : null) ?? {}
  const isIn = byBallot && took === 'gave'
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
        {byCards && (
          <>
            <label className="g-label" htmlFor="card">
              {t('vote.card')}
            </label>
            <input
              id="card"
              className="g-input"
              dir="ltr"
              autoComplete="off"
              autoCapitalize="characters"
              value={code}
              aria-invalid={isCodeWrong}
              aria-describedby="card-about"
              onChange={({ target }) => {
                setCode(target.value)
                setIsCodeWrong(false)
              }}
            />
            <p id="card-about" className={isCodeWrong ? 'g-problem' : 'g-quiet'}>
              {isCodeWrong ? t('vote.card-wrong') : t('vote.card-about')}
            </p>
          </>
        )}
        {byBallot && <Receipt step={step} />}
        {result !== null && <VoteResult setup={setup} result={result} />}
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

type Setup = v.InferOutput<typeof voteShapes.seen>['setup']

type MarksProps = {
  readonly setup: Setup
  readonly marks: Marks
  readonly change: (marks: Marks) => void
}

function MarksFor({ setup, marks, change }: MarksProps) {
  const { options, method, dots, atMost } = setup
  const shared = { options, marks, change }
  switch (method) {
    case 'dots':
      return <DotMarks {...shared} dots={dots ?? 1} atMost={atMost ?? dots ?? 1} />
    case 'approval':
      return <TickMarks {...shared} />
    case 'score':
    case 'star':
      return <ScoreMarks {...shared} />
    default:
      return <PlaceMarks {...shared} />
  }
}

const spelled = (code: string | null): string => (code === null ? '' : spelledCode(code))
