import type { ClosedCount, LinkedDecision } from './linked.ts'
import type { MainPart } from './page-parts.ts'
import { isolated } from './page-sources.ts'
import { roughShare, turnoutToTell } from './small-counts.ts'
import type { BriefVoice } from './voice.ts'

/** A decision as a sentence, and where it was counted, how the dots fell. */
export function decisionParts(
  { question, outcome, count }: LinkedDecision,
  source: string,
  voice: BriefVoice,
): readonly MainPart[] {
  const sentence = voice.t('page.decision.sentence', { outcome: voice.list(outcome.map(isolated)) })
  const decision: MainPart = {
    kind: 'decision',
    title: question,
    sentence,
    turnout: count === null ? '' : turnoutWords(count, voice),
    tie: count === null || count.tie === 'none' ? '' : voice.t(`page.decision.tie-${count.tie}`),
    sources: [source],
  }
  return count === null ? [decision] : [decision, ...chartParts(count, source, voice)]
}

function turnoutWords(count: ClosedCount, { t, number }: BriefVoice): string {
  const turnout = turnoutToTell(count)
  switch (turnout.tell) {
    case 'few':
      return t('page.turnout.few')
    case 'took':
      return t('page.turnout.took', { count: turnout.took, took: number(turnout.took) })
    case 'both':
      return t('page.turnout.both', {
        count: turnout.people,
        took: number(turnout.took),
        people: number(turnout.people),
      })
  }
}

/** Dots as bars. Where few took part, the dots of all would tell how many, so rough shares stand in their place. */
function chartParts(count: ClosedCount, source: string, voice: BriefVoice): readonly MainPart[] {
  const { t, number, percent, list } = voice
  const all = count.rows.reduce((sum, { dots }) => sum + dots, 0)
  if (all === 0) return []
  const isRough = turnoutToTell(count).tell === 'few'
  const rows = count.rows.map(({ text, dots, isFirst }) => {
    const share = roughShare(dots, all)
    return {
      label: text,
      value: isRough ? share : dots,
      valueLabel: isRough ? t('page.chart.share', { share: percent(share) }) : number(dots),
      emphasis: isFirst,
    }
  })
  const values = list(
    rows.map(({ label, valueLabel }) =>
      t('page.chart.row', { option: isolated(label), value: valueLabel }),
    ),
  )
  return [
    {
      kind: 'bars',
      title: t('page.chart.title'),
      caption: isRough ? t('page.chart.rough') : '',
      alt: t('page.chart.alt', { values }),
      rows,
      sources: [source],
    },
  ]
}
