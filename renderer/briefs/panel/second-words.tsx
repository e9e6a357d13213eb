import { useTranslation } from 'react-i18next'
import type { OneBrief } from '#shared/briefs/items.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { Select } from '#renderer/ui/select.tsx'

type Props = { readonly brief: OneBrief }

/** The language that stands beside the first, and the brief's title and summary in it. */
export function SecondWords({ brief }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const { id, language, second, secondTitle, secondLead } = brief
  const others = languageCodes.filter((code) => code !== language)
  const name = { language: t(`language.${second ?? language}`) }
  return (
    <>
      <Select
        label={t('field.second')}
        hint={t('field.second-hint')}
        options={[
          { key: 'none', label: t('second.none') },
          ...others.map((key) => ({ key, label: t(`language.${key}`) })),
        ]}
        value={second ?? 'none'}
        onChange={(key) => void act('briefs/edit', { id, second: key === 'none' ? null : key })}
      />
      {second !== null && (
        <>
          <SavedField
            label={t('field.second-title', name)}
            value={secondTitle}
            maxLength={200}
            onSave={async (words) => (await act('briefs/edit', { id, secondTitle: words })).done}
          />
          <SavedField
            label={t('field.second-lead', name)}
            value={secondLead}
            rows={4}
            maxLength={1000}
            onSave={async (words) => (await act('briefs/edit', { id, secondLead: words })).done}
          />
        </>
      )}
    </>
  )
}
