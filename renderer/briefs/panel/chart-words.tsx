import { useTranslation } from 'react-i18next'
import type { ShownBlock } from '#shared/briefs/items.ts'
import { chartWords } from '#shared/briefs/page-decision.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { useBriefVoice } from './use-brief-voice.ts'

type Props = {
  readonly block: Extract<ShownBlock, { kind: 'decision' }>
  readonly language: LanguageCode
  readonly label: string
  readonly value: string
  readonly onSave: (words: string) => Promise<boolean>
}

/** What the chart of a count says to those who do not see it; a sentence from its numbers stands in, and may be begun from. */
export function ChartWords({ block, language, label, value, onSave }: Props) {
  const { t } = useTranslation('briefs')
  const voice = useBriefVoice(language)
  const [record] = block.links.map((link) => link.record)
  const offered = record?.kind === 'decision' ? chartWords(record, voice) : ''
  if (offered === '') return null
  return (
    <div className="stack">
      <SavedField
        label={label}
        hint={t('field.chart-hint')}
        placeholder={offered}
        value={value}
        rows={4}
        maxLength={1000}
        onSave={onSave}
      />
      {value === '' && (
        <div>
          <Button size="small" onPress={() => void onSave(offered.slice(0, 1000))}>
            {t('field.chart-begin')}
          </Button>
        </div>
      )}
    </div>
  )
}
