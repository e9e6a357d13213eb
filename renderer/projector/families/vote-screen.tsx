import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import { methods, mostPoints } from '#shared/priorities/methods.ts'
import { say } from '#shared/priorities/sentence.ts'
import { outcomeSentence } from '#shared/priorities/sentences.ts'
import { fitted } from '#renderer/projector/fitted.ts'
import { LargeAsked } from '#renderer/projector/large-asked.tsx'
import { LargeList } from '#renderer/projector/large-list.tsx'
import { useVoice } from '#renderer/projector/use-voice.ts'
import type { HeadProps, ScreenProps } from '../activities/activity-screen.ts'
import { LargeBars } from './large-bars.tsx'

/** What the back row can take in. */
const shownBars = 3

const MethodSchema = v.picklist(methods)

/** The question; once it is closed and its result is shown to everybody, what came out as a sentence, with the question above it. */
export function VoteHead({ seen, asks, isRunning }: HeadProps) {
  const voice = useVoice()
  const read = v.safeParse(voteShapes.seen, seen)
  const result = read.success ? read.output.result : null
  const method = v.safeParse(MethodSchema, read.success && read.output.setup.method)
  // Totals that are shown as they come have not come to anything yet.
  if (!read.success || result === null || !method.success || isRunning)
    return <LargeAsked asks={asks} />
  const { options } = read.output.setup
  const sentence = say(voice, outcomeSentence({ options, method: method.output }, result))
  return (
    <div>
      <p className="projector__asked" dir="auto">
        {asks}
      </p>
      <h1 className={`projector__sentence projector__sentence--${fitted(sentence)}`}>{sentence}</h1>
    </div>
  )
}

/** What can be chosen and who sees what of it; once it is shown what came out, with what was counted: devices or cards, never "people". */
export function VoteScreen({ seen }: ScreenProps) {
  const { t } = useTranslation('meeting-screen')
  const priorities = useTranslation('priorities').t
  const read = v.safeParse(voteShapes.seen, seen)
  if (!read.success) return null
  const { setup, result } = read.output
  if (result === null)
    return (
      <>
        <LargeList items={setup.options.map(({ id, text }) => ({ key: id, text }))} />
        <p className="projector__small">{t(`vote.${setup.secrecy}`)}</p>
      </>
    )
  const { method } = setup
  const others = { count: setup.options.length - 1, most: mostPoints }
  // Numbers that are no votes say what they are.
  const told =
    method === 'star' || method === 'schulze' ? priorities(`chart.${method}`, others) : null
  const text = new Map(setup.options.map((option) => [option.id, option.text]))
  return (
    <>
      <LargeBars
        label={t('result')}
        bars={result.rows.slice(0, shownBars).map(({ option, points, place }) => ({
          key: option,
          label: text.get(option) ?? '',
          value: points,
          isTop: place === 1,
        }))}
      />
      <p className="projector__small">
        {t(`result.${setup.door}`, { count: result.gave })}
        {told !== null && <span className="block">{told}</span>}
      </p>
    </>
  )
}
