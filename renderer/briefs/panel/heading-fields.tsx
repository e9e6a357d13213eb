import { useTranslation } from 'react-i18next'
import type { ShownBlock } from '#shared/briefs/items.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import type { SavePart } from './part-panel.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'

type Props = {
  readonly block: Extract<ShownBlock, { kind: 'heading' }>
  readonly save: SavePart
}

/** A heading's words and depth. Until somebody words it, it bears the usual words of the brief's language. */
export function HeadingFields({ block: { text, level, usual }, save }: Props) {
  const { t } = useTranslation('briefs')
  return (
    <>
      <SavedField
        label={t('field.heading')}
        {...(usual !== null && {
          placeholder: t(`page.heading.${usual}`),
          hint: t('field.heading-hint'),
        })}
        value={text}
        maxLength={200}
        onSave={(words) => save({ text: words })}
      />
      <RadioGroup
        label={t('field.level')}
        options={[
          { key: '2', label: t('level.2') },
          { key: '3', label: t('level.3') },
        ]}
        value={level === 2 ? '2' : '3'}
        onChange={(key) => void save({ level: key === '2' ? 2 : 3 })}
      />
    </>
  )
}
