import { Check, CircleAlert, Clock3, Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/briefs/finding.ts'
import type { Finding } from '#shared/briefs/items.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { isolated } from '#renderer/briefs/isolated.ts'
import type { Answers } from '#renderer/briefs/studio/use-answers.ts'
import type { PanelSide } from './panel.tsx'

type Props = {
  readonly finding: Finding
  /** Nothing leaves before this is answered or put right. */
  readonly isOpen: boolean
  readonly answers: Answers
  readonly onSide: (side: PanelSide) => void
}

/** One thing the check found, and the choice where there is one. */
export function FindingRow({ finding, isOpen, answers, onSide }: Props) {
  const { t } = useTranslation('briefs')
  const { key, code, subject, standing, choices, block } = finding
  const words = t(`check.${code}`, { subject: isolated(subject) })
  const usual = standing === 'keep' || standing === 'leave-out' ? standing : null
  const drawing = isOpen
    ? Clock3
    : choices.length > 0
      ? Check
      : standing === 'fix'
        ? CircleAlert
        : Info
  return (
    <li className={isOpen ? 'briefs-finding is-open' : 'briefs-finding'}>
      <Icon of={drawing} />
      <div className="grow stack">
        <p>{words}</p>
        {choices.length > 0 && (
          <RadioGroup<Answer['choice']>
            label={words}
            labelHidden
            flow="beside"
            options={choices.map((choice) => ({ key: choice, label: t(wordsFor(code, choice)) }))}
            value={answers.of(key) ?? usual}
            onChange={(choice) => {
              answers.give(key, choice)
            }}
          />
        )}
        {block !== null && (
          <div>
            <Button
              size="small"
              kind="quiet"
              aria-label={t('check.see-named', { subject: words })}
              onPress={() => {
                onSide({ shows: 'part', id: block })
              }}
            >
              {t('check.see')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

/** What the two choices mean here. */
function wordsFor(code: Finding['code'], choice: Answer['choice']): string {
  if (code === 'people-named' || code === 'people-mentioned')
    return choice === 'keep' ? 'choice.name' : 'choice.no-names'
  if (code === 'alt-missing' && choice === 'keep') return 'choice.list-as-words'
  if (code === 'changed' && choice === 'keep') return 'choice.as-now'
  return choice === 'keep' ? 'choice.keep' : 'choice.leave-out'
}
