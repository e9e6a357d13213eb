import { useTranslation } from 'react-i18next'

type Props = {
  readonly activity: string
  /** '' stands for a line to fill in; null where people answer one proposal. */
  readonly options: readonly string[] | null
}

/** What people can answer to a proposal, by the activity. */
const answers: Readonly<Record<string, readonly string[]>> = {
  consent: ['consent.support', 'consent.concern'],
  'fist-to-five': ['fist.5', 'fist.4', 'fist.3', 'fist.2', 'fist.1', 'fist.0'],
  gradients: [
    'gradient.1',
    'gradient.2',
    'gradient.3',
    'gradient.4',
    'gradient.5',
    'gradient.6',
    'gradient.7',
    'gradient.8',
  ],
}

const boxed: ReadonlySet<string> = new Set(['dots', 'score', 'star', 'ranked'])

/** Boxes to write into or to tick, with how it is done above them. */
export function BallotRows({ activity, options }: Props) {
  const { t } = useTranslation('meetings')
  const known = answers[activity] ?? []
  if (options === null)
    return (
      <ul className="meetings-ballot__rows" data-close={known.length > 3}>
        {known.map((key) => (
          <li key={key} className="meetings-tick">
            {t(`ballot.${key}`)}
          </li>
        ))}
      </ul>
    )
  return (
    <>
      <p>{t(`ballot.how.${boxed.has(activity) ? activity : 'approval'}`)}</p>
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
