import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import { MethodSchema } from '#shared/priorities/methods.ts'
import { TieRuleSchema } from '#shared/priorities/round-shapes.ts'
import { BarChart } from '#renderer/ui/bar-chart.tsx'
import { Note } from '#renderer/ui/note.tsx'
import type { DeskProps } from '../activities/activity-desk.ts'
import { CountSheet } from './count-sheet.tsx'
import { ShowSwitch } from './show-switch.tsx'

const RulesSchema = v.object({ method: MethodSchema, tie: TieRuleSchema })

/** A vote, for whoever leads: who sees what, second uses, and the result once it is there. */
export function VoteDesk({ seen, desk, paper, twice, isRunning, lead }: DeskProps) {
  const { t } = useTranslation('meeting-run')
  const shown = v.safeParse(voteShapes.seen, seen)
  const read = v.safeParse(voteShapes.desk, desk)
  if (!shown.success || !read.success) return null
  const { setup } = shown.output
  const rules = v.safeParse(RulesSchema, setup)
  const { isShown, result } = read.output
  const text = new Map(setup.options.map((option) => [option.id, option.text]))
  return (
    <section className="run-given" aria-label={t('vote')}>
      <p className="meta">
        {t(`vote.${setup.secrecy}`)} {t(`vote.${setup.door}`)}
      </p>
      {twice > 0 && <Note tone="care">{t('vote.twice', { count: twice })}</Note>}
      {!isRunning && <ShowSwitch isShown={isShown} lead={lead} />}
      {result === null && (
        <ul className="run-options">
          {setup.options.map((option) => (
            <li key={option.id}>
              <bdi>{option.text}</bdi>
            </li>
          ))}
        </ul>
      )}
      {result !== null && (
        <BarChart
          caption={t('vote.result', { count: result.gave })}
          of={t('vote.of')}
          unit={t('vote.unit')}
          bars={result.rows.map(({ option, points, place }) => ({
            key: option,
            label: text.get(option) ?? '',
            value: points,
            isTop: place === 1,
          }))}
        />
      )}
      {result !== null && rules.success && (
        <CountSheet asked={{ ...setup, ...rules.output }} result={result} paper={paper} />
      )}
    </section>
  )
}
