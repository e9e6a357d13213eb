import { useTranslation } from 'react-i18next'
import type { ShownBlock } from '#shared/briefs/items.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { ChartWords } from './chart-words.tsx'
import type { SavePart } from './part-panel.tsx'

type Props = {
  readonly block: ShownBlock
  readonly second: LanguageCode
  readonly save: SavePart
}

/** A part's words in the second language; nothing for parts that have none of their own. */
export function SecondFields({ block, second, save }: Props) {
  const { t } = useTranslation('briefs')
  const name = { language: t(`language.${second}`) }
  const text = (value: string, rows: number | null) => (
    <SavedField
      label={t('field.second-text', name)}
      value={value}
      {...(rows !== null && { rows })}
      maxLength={rows === null ? 200 : 20_000}
      onSave={(secondText) => save({ secondText })}
    />
  )
  const title = (value: string) => (
    <SavedField
      label={t('field.second-title', name)}
      value={value}
      maxLength={200}
      onSave={(secondTitle) => save({ secondTitle })}
    />
  )
  switch (block.kind) {
    case 'heading':
      return text(block.secondText, null)
    case 'text':
    case 'points':
    case 'signature':
      return text(block.secondText, 6)
    case 'ask':
      return (
        <>
          {title(block.secondTitle)}
          {text(block.secondText, 6)}
        </>
      )
    case 'facts':
      return (
        <SavedField
          label={t('field.second-labels', name)}
          hint={t('field.second-labels-hint')}
          value={block.secondLabels}
          rows={4}
          maxLength={20_000}
          onSave={(secondLabels) => save({ secondLabels })}
        />
      )
    case 'map':
      return (
        <>
          {title(block.secondTitle)}
          <SavedField
            label={t('field.second-alt', name)}
            value={block.secondAlt}
            rows={3}
            maxLength={1000}
            onSave={(secondAlt) => save({ secondAlt })}
          />
        </>
      )
    case 'photo':
      return (
        <>
          <SavedField
            label={t('field.second-photo-alt', name)}
            value={block.secondAlt}
            rows={3}
            maxLength={1000}
            onSave={(secondAlt) => save({ secondAlt })}
          />
          <SavedField
            label={t('field.second-photo-caption', name)}
            value={block.secondCaption}
            maxLength={200}
            onSave={(secondCaption) => save({ secondCaption })}
          />
        </>
      )
    case 'decision':
      return (
        <ChartWords
          block={block}
          language={second}
          label={t('field.second-chart', name)}
          value={block.secondAlt}
          onSave={(secondAlt) => save({ secondAlt })}
        />
      )
    case 'goal':
    case 'assets':
    case 'actions':
    case 'quote':
      return null
  }
}
