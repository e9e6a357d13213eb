import { Check, CircleAlert, Clock3, Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/briefs/finding.ts'
import type { MinutesFinding } from '#shared/meetings/minutes/items.ts'
import { isolated } from '#renderer/meetings/isolated.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'

type Props = {
  readonly finding: MinutesFinding
  /** First words of the line it is about; null where it is about the whole. */
  readonly line: string | null
  /** Nothing leaves before this is answered or put right. */
  readonly isOpen: boolean
  readonly answer: Answer['choice'] | null
  readonly onAnswer: (choice: Answer['choice']) => void
}

/** What is about the whole has no line to leave out. */
const choicesFor = (line: string | null) =>
  line === null ? (['keep'] as const) : (['keep', 'leave-out'] as const)

/** One thing the check of a sheet found, and the choice where there is one. */
export function FindingRow({ finding, line, isOpen, answer, onAnswer }: Props) {
  const { t } = useTranslation('meeting-after')
  const { code, subject, standing } = finding
  const words = t(`check.${code}`, { subject: isolated(subject) })
  const isAsked = standing === 'needed'
  const settled = isAsked ? Check : Info
  const drawing = standing === 'fix' ? CircleAlert : isOpen ? Clock3 : settled
  return (
    <li className={isOpen ? 'after-finding is-open' : 'after-finding'}>
      <Icon of={drawing} />
      <div className="grow stack">
        <p>{words}</p>
        {line !== null && <p className="meta">{t('leave.line', { words: isolated(line) })}</p>}
        {isAsked && (
          <RadioGroup<Answer['choice']>
            label={words}
            labelHidden
            flow="beside"
            options={choicesFor(finding.line).map((key) => ({ key, label: t(`choice.${key}`) }))}
            value={answer}
            onChange={onAnswer}
          />
        )}
      </div>
    </li>
  )
}
