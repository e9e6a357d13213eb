import { useTranslation } from 'react-i18next'
import type { InvitationFinding } from '#shared/meetings/items.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { isolated } from '#renderer/meetings/isolated.ts'

type Props = {
  readonly findings: readonly InvitationFinding[]
  readonly accepted: readonly string[]
  readonly onAccept: (keys: readonly string[]) => void
}

/** What there is to know before the invitation leaves the group, and what has to be said to it. */
export function Findings({ findings, accepted, onAccept }: Props) {
  const { t } = useTranslation('meetings')
  return findings.map(({ key, code, standing, subject }) => (
    <Note key={key} tone={standing === 'said' ? 'info' : 'waiting'}>
      <p>{t(`check.${code}`, { subject: isolated(subject) })}</p>
      {isAsked(standing) && (
        <Checkbox
          isSelected={accepted.includes(key)}
          onChange={(isOn) => {
            onAccept(isOn ? [...accepted, key] : accepted.filter((other) => other !== key))
          }}
        >
          {t('check.accept')}
        </Checkbox>
      )}
    </Note>
  ))
}

const isAsked = (standing: InvitationFinding['standing']): boolean => standing === 'asked'
