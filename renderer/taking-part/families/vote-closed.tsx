import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import type { ClosedProps } from '../activities/activity-phone.ts'
import { ClosedHead } from '../closed-head.tsx'
import { Receipt } from './receipt.tsx'
import { useOutcomeWords } from './use-outcome-words.ts'
import { VoteResult } from './vote-result.tsx'

/** A vote that is closed: that the ballot is in the count, what came out as a sentence once it is shown, and the receipt. */
export function VoteClosed({ step, title, prompt, seen, took }: ClosedProps) {
  const { t } = useTranslation('guest')
  const wordsOf = useOutcomeWords()
  const read = v.safeParse(voteShapes.seen, seen)
  if (!read.success) return null
  const { setup, result } = read.output
  const asked = prompt === '' ? title : prompt
  const { sentence, more } =
    result === null ? { sentence: asked, more: [] } : wordsOf(setup, result)
  return (
    <>
      <ClosedHead step={step} took={took} gave={t('closed.ballot')}>
        {result === null ? <bdi>{asked}</bdi> : sentence}
      </ClosedHead>
      {result === null ? (
        <p>{t('closed.counting')}</p>
      ) : (
        <>
          <p>
            <bdi>{asked}</bdi>
          </p>
          <VoteResult title={t('result.title')} setup={setup} result={result} />
          {more.map((text) => (
            <p key={text} className="g-quiet">
              {text}
            </p>
          ))}
        </>
      )}
      <Receipt step={step} />
    </>
  )
}
