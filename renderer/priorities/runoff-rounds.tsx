import { useTranslation } from 'react-i18next'
import type { RunoffRound } from '#shared/priorities/result.ts'
import { goesOut } from '#shared/priorities/runoff-sentences.ts'
import { BarRow } from '#renderer/ui/bar-row.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from './use-say.ts'

type Props = {
  readonly rounds: readonly RunoffRound[]
  readonly text: ReadonlyMap<string, string>
}

/** An instant runoff, round by round: who has how many ballots, who goes, and where their ballots went. */
export function RunoffRounds({ rounds, text }: Props) {
  return (
    <ol className="stack stack--6 priorities-runoff">
      {rounds.map((round, at) => (
        <RunoffStep
          key={at}
          round={round}
          at={at}
          before={rounds[at - 1]?.out ?? null}
          text={text}
        />
      ))}
    </ol>
  )
}

type StepProps = {
  readonly round: RunoffRound
  readonly at: number
  readonly before: RunoffRound['out']
  readonly text: ReadonlyMap<string, string>
}

function RunoffStep({ round, at, before, text }: StepProps) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  const say = useSay()
  const { votes, resting, needed, out } = round
  const words = (option: string) => text.get(option) ?? ''
  const goes = goesOut(round, words)
  const most = Math.max(1, ...votes.map((one) => one.votes))
  const title =
    before === null ? t('runoff.first') : t('runoff.after', { option: words(before.option) })
  return (
    <li>
      <h3>
        <span className="priorities-step numbers">{number(at + 1)}</span>
        {title}
      </h3>
      <table className="bars" aria-label={t('runoff.table', { round: at + 1 })}>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('option')}</th>
            <th scope="col">{t('unit.instant-runoff')}</th>
          </tr>
        </thead>
        <tbody>
          {votes.map(({ option, votes: has, gained }) => (
            <BarRow
              key={option}
              bar={{
                key: option,
                label: words(option),
                value: has,
                isTop: has >= needed,
                ...(gained > 0 && { note: t('runoff.gained', { count: gained }) }),
              }}
              value={number(has)}
              share={has / most}
            />
          ))}
        </tbody>
      </table>
      <p className="meta">
        {t('runoff.needed', { count: needed })}
        {resting > 0 && ` ${t('runoff.resting', { count: resting })}`}
      </p>
      {goes !== null && <Note tone={out?.by === 'fewest' ? 'info' : 'waiting'}>{say(goes)}</Note>}
    </li>
  )
}
