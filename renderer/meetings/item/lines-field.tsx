import { useTranslation } from 'react-i18next'
import { SavedField } from '#renderer/ui/saved-field.tsx'

type Props = {
  readonly label: string
  readonly values: readonly string[]
  readonly most: number
  readonly onSave: (lines: readonly string[]) => Promise<boolean>
}

const longest = 200

/** Several short texts, one on each line; what stands there twice counts once. */
export function LinesField({ label, values, most, onSave }: Props) {
  const { t } = useTranslation('meetings')
  const save = (text: string) => {
    const lines = text
      .split('\n')
      .map((line) => line.trim().slice(0, longest))
      .filter((line) => line !== '')
    const known = new Set<string>()
    const each = lines.filter((line) => {
      const folded = line.toLowerCase()
      const isNew = !known.has(folded)
      known.add(folded)
      return isNew
    })
    return onSave(each.slice(0, most))
  }
  return (
    <SavedField
      label={label}
      hint={t('item.lines-hint')}
      value={values.join('\n')}
      rows={4}
      maxLength={most * longest}
      onSave={save}
    />
  )
}
