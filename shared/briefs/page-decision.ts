import { isScale } from '#shared/priorities/scales.ts'
import type { ClosedCount, CountWay, LinkedDecision } from './linked.ts'
import type { InnerPart } from './page-parts.ts'
import { isolated } from './page-sources.ts'
import { mayTell, roughShare, turnoutToTell } from './small-counts.ts'
import type { BriefVoice } from './voice.ts'

/** A decision as a sentence, and where it was counted, how the support fell. */
export function decisionParts(
  { question, outcome, count }: LinkedDecision,
  source: string,
  voice: BriefVoice,
  alt = '',
): readonly InnerPart[] {
  const sentence = voice.t('page.decision.sentence', { outcome: voice.list(outcome.map(isolated)) })
  const decision: InnerPart = {
    kind: 'decision',
    title: question,
    sentence,
    turnout: count === null ? '' : `${turnoutWords(count, voice)}${methodWords(count, voice)}`,
    tie: count === null || count.tie === 'none' ? '' : voice.t(`page.decision.tie-${count.tie}`),
    sources: [source],
  }
  return count === null ? [decision] : [decision, ...chartParts(count, source, voice, alt)]
}

function turnoutWords(count: ClosedCount, { t, number }: BriefVoice): string {
  const turnout = turnoutToTell(count)
  switch (turnout.tell) {
    case 'few':
      return t('page.turnout.few')
    case 'took':
      if (count.of === 'devices') return t('page.turnout.devices', { took: number(turnout.took) })
      return t('page.turnout.took', { count: turnout.took, took: number(turnout.took) })
    case 'both':
      return t('page.turnout.both', {
        count: turnout.people,
        took: number(turnout.took),
        people: number(turnout.people),
      })
  }
}

/** How it was counted; dots say so by their chart. */
const methodWords = ({ method }: ClosedCount, { t }: BriefVoice): string =>
  method === 'dots' || method === null ? '' : ` ${t(`page.counted-${method}`)}`

/** Methods whose numbers are numbers of people. */
const countsPeople: ReadonlySet<CountWay> = new Set<CountWay>([
  'approval',
  'instant-runoff',
  'consent',
  'gradients',
  'fist-to-five',
])

/**
 * Support as bars. Where few took part, the dots of all would tell how many, and so would a number of people that is
 * small: rough shares stand in their place. Places by Schulze's method tell of nobody.
 */
function chartParts(
  count: ClosedCount,
  source: string,
  voice: BriefVoice,
  alt: string,
): readonly InnerPart[] {
  const { t, number, percent, list } = voice
  if (!hasChart(count)) return []
  const { method } = count
  const all = pointsOf(count)
  const isFew = turnoutToTell(count).tell === 'few'
  const isSmall =
    countsPeople.has(method) &&
    count.rows.some(({ points }) => !mayTell(points) || !mayTell(count.took - points))
  const isRough = method !== 'schulze' && (isFew || isSmall)
  const isOneByOne = method === 'approval' || isScale(method)
  const whole = isOneByOne ? count.took : all
  const rows = count.rows.map(({ text, answer, points, isFirst }) => {
    const share = roughShare(points, whole)
    return {
      label: answer === null ? text : answerWords(method, answer, voice),
      value: isRough ? share : points,
      valueLabel: isRough ? t('page.chart.share', { share: percent(share) }) : number(points),
      emphasis: isFirst,
    }
  })
  const values = list(
    rows.map(({ label, valueLabel }) =>
      t('page.chart.row', { option: isolated(label), value: valueLabel }),
    ),
  )
  const bars = count.rows.some(({ answer }) => answer !== null) ? 'answers' : method
  const rough = isFew ? t('page.chart.rough') : t('page.chart.rough-people')
  return [
    {
      kind: 'bars',
      title: t(`page.chart.title-${bars}`),
      caption: isRough ? rough : '',
      alt: alt === '' ? t(`page.chart.alt-${bars}`, { values }) : alt,
      rows,
      sources: [source],
    },
  ]
}

const pointsOf = ({ rows }: ClosedCount): number =>
  rows.reduce((sum, { points }) => sum + points, 0)

/** In the words of its activity; an answer of a newer version by its name. */
function answerWords(way: CountWay, answer: string, { t }: BriefVoice): string {
  const key = `${way}.answer.${answer}`
  const words = t(`activities:${key}`)
  return words === key ? answer : words
}

type Drawn = ClosedCount & { readonly method: CountWay }

/** Whether a count has anything to draw. */
export const hasChart = (count: ClosedCount | null): count is Drawn =>
  count !== null && count.method !== null && pointsOf(count) > 0

/** What the chart of a count shows, as a sentence made from its numbers; '' where there is none. */
export function chartWords(decision: LinkedDecision, voice: BriefVoice): string {
  const bars = decisionParts(decision, 'none', voice).find((part) => part.kind === 'bars')
  return bars?.kind === 'bars' ? (bars.alt ?? '') : ''
}
