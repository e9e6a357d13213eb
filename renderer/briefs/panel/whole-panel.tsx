import { useTranslation } from 'react-i18next'
import { briefKinds, papers, prints } from '#shared/briefs/fields.ts'
import type { BriefApart, OneBrief } from '#shared/briefs/items.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { SecondWords } from './second-words.tsx'
import { useNames } from '#renderer/briefs/use-names.ts'
import { SavedField } from '#renderer/ui/saved-field.tsx'

type Props = { readonly brief: OneBrief; readonly apart: readonly BriefApart[] }

/** Title, summary and how the pages are set. */
export function WholePanel({ brief, apart }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const nameOf = useNames()
  const { id, title, lead, language, kind, paper, print } = brief
  const versionsOf = (field: 'title' | 'lead') =>
    apart
      .filter((one) => one.field === field)
      .map(({ by, value }) => ({ by: nameOf(by), text: value }))
  return (
    <div className="stack stack--4">
      <h2 className="briefs-panel__title">{t('whole')}</h2>
      <SavedField
        label={t('field.title')}
        value={title}
        mustSay
        maxLength={200}
        onSave={async (words) => (await act('briefs/edit', { id, title: words })).done}
      />
      <OtherVersions
        current={title}
        others={versionsOf('title')}
        onChoose={(text) => void act('briefs/edit', { id, title: text })}
      />
      <SavedField
        label={t('field.lead')}
        hint={t('field.lead-hint')}
        value={lead}
        rows={4}
        maxLength={1000}
        onSave={async (words) => (await act('briefs/edit', { id, lead: words })).done}
      />
      <OtherVersions
        current={lead}
        others={versionsOf('lead')}
        onChoose={(text) => void act('briefs/edit', { id, lead: text })}
      />
      <Select
        label={t('field.language')}
        hint={t('field.language-hint')}
        options={languageCodes.map((key) => ({ key, label: t(`language.${key}`) }))}
        value={language}
        onChange={(key) => void act('briefs/edit', { id, language: key })}
      />
      <SecondWords brief={brief} />
      <Select
        label={t('field.kind')}
        hint={t('field.kind-hint')}
        options={briefKinds.map((key) => ({ key, label: t(`kind.${key}`) }))}
        value={kind}
        onChange={(key) => void act('briefs/edit', { id, kind: key })}
      />
      <Select
        label={t('field.paper')}
        options={papers.map((key) => ({ key, label: t(`paper.${key}`) }))}
        value={paper}
        onChange={(key) => void act('briefs/edit', { id, paper: key })}
      />
      <Select
        label={t('field.print')}
        options={prints.map((key) => ({ key, label: t(`print.${key}`) }))}
        value={print}
        onChange={(key) => void act('briefs/edit', { id, print: key })}
      />
    </div>
  )
}
