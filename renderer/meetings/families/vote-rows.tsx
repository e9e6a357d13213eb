import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import type { RowsProps } from '../activities/activity-paper.ts'

const ChoiceSchema = v.object({ options: v.array(v.string()) })

/** What is asked on paper where there are no options yet: lines to fill in. */
const emptyLines = ['', '', '', '']

type Props = RowsProps & {
  /** How it is done: a key after `ballot.how.`. */
  readonly how: 'approval' | 'dots' | 'score' | 'star' | 'ranked'
}

/** Boxes to write into beside each option, with how it is done above them. */
export function VoteRows({ settings, how }: Props) {
  const { t } = useTranslation('meetings')
  const read = v.safeParse(ChoiceSchema, settings)
  const known = read.success ? read.output.options : []
  const options = known.length > 0 ? known : emptyLines
  return (
    <>
      <p>{t(`ballot.how.${how}`)}</p>
      <ul className="meetings-ballot__rows">
        {options.map((option, at) => (
          <li key={`${option} ${String(at)}`} className="row">
            <span className="meetings-box" />
            {option === '' ? <span className="meetings-line grow" /> : <bdi>{option}</bdi>}
          </li>
        ))}
      </ul>
    </>
  )
}
