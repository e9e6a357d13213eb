import { useTranslation } from 'react-i18next'
import type { PartChange } from '#shared/briefs/contract.ts'
import type { ShownBlock } from '#shared/briefs/items.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { AssetPicker } from '#renderer/briefs/asset-picker.tsx'
import { RecordField } from '#renderer/briefs/record-field.tsx'
import { ChartWords } from './chart-words.tsx'
import { FactFields } from './fact-fields.tsx'
import { HeadingFields } from './heading-fields.tsx'
import { MapFields } from './map-fields.tsx'
import { PhotoFields } from './photo-fields.tsx'
import { LinkNotes } from './link-notes.tsx'
import { SecondFields } from './second-fields.tsx'
import { SharedText } from '#renderer/texts/shared-text.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'

type Props = {
  readonly brief: string
  readonly block: ShownBlock
  readonly language: LanguageCode
  /** The language whose words stand beside; null where there is none. */
  readonly second: LanguageCode | null
}

/** Writes a part's change. Answers whether it was saved. */
export type SavePart = (change: PartChange) => Promise<boolean>

/** One part: its words, or the records it shows and what has changed in them. */
export function PartPanel({ brief, block, language, second }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const save: SavePart = async (change) =>
    (await act('briefs/edit-block', { brief, id: block.id, change })).done
  return (
    <div className="stack stack--4">
      <h2 className="briefs-panel__title">{t(`part.${block.kind}`)}</h2>
      <Fields brief={brief} block={block} language={language} save={save} />
      {second !== null && <SecondFields block={block} second={second} save={save} />}
      <LinkNotes brief={brief} block={block} />
    </div>
  )
}

type FieldsProps = Pick<Props, 'brief' | 'block' | 'language'> & { readonly save: SavePart }

function Fields({ brief, block, language, save }: FieldsProps) {
  const { t } = useTranslation('briefs')
  const long = (label: string, hint: string) => (
    <SharedText
      place={{ document: `brief/${brief}`, map: 'blocks', id: block.id, field: 'text' }}
      room="briefs"
      label={label}
      hint={hint}
      invitation={label}
    />
  )
  switch (block.kind) {
    case 'heading':
      return <HeadingFields block={block} save={save} />
    case 'text':
      return long(t('field.text'), t('field.text-hint'))
    case 'points':
      return long(t('field.points'), t('field.points-hint'))
    case 'signature':
      return long(t('field.signature'), t('field.signature-hint'))
    case 'ask':
      return (
        <>
          <SavedField
            label={t('field.ask-title')}
            placeholder={t('page.ask')}
            value={block.title}
            maxLength={200}
            onSave={(title) => save({ title })}
          />
          {long(t('field.ask'), t('field.ask-hint'))}
        </>
      )
    case 'facts':
      return <FactFields facts={block.facts} save={save} />
    case 'assets':
      return (
        <AssetPicker
          label={t('record.assets')}
          chosen={block.links.map(({ id }) => id)}
          onChange={(records) => void save({ records: [...records] })}
        />
      )
    case 'map':
      return <MapFields block={block} save={save} />
    case 'photo':
      return <PhotoFields block={block} save={save} />
    case 'decision':
      return (
        <>
          <RecordField
            kind={block.kind}
            value={block.links[0]?.id ?? null}
            onChange={(record) => void save({ record })}
          />
          <ChartWords
            block={block}
            language={language}
            label={t('field.chart')}
            value={block.alt}
            onSave={(alt) => save({ alt })}
          />
        </>
      )
    case 'goal':
    case 'actions':
    case 'quote':
      return (
        <RecordField
          kind={block.kind}
          value={block.links[0]?.id ?? null}
          onChange={(record) => void save({ record })}
        />
      )
  }
}
