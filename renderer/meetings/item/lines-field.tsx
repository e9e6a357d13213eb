import { useTranslation } from 'react-i18next'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { linesIn, longestLine } from './lines-in.ts'

type Props = {
  readonly label: string
  readonly values: readonly string[]
  readonly most: number
  readonly onSave: (lines: readonly string[]) => Promise<boolean>
}

/** Several short texts, one on each line; what stands there twice counts once. */
export function LinesField({ label, values, most, onSave }: Props) {
  const { t } = useTranslation('meetings')
  return (
    <SavedField
      label={label}
      hint={t('item.lines-hint')}
      value={values.join('\n')}
      rows={4}
      maxLength={most * longestLine}
      onSave={(text) => onSave(linesIn(text, most))}
    />
  )
}
