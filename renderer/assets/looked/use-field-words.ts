import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'

type Field = ViewItem<'assets/news'>['changes'][number]['field']

/** What a field is called where it is read. */
export function useFieldWords(): (field: Field) => string {
  const { t } = useTranslation(['assets', 'directories'])
  return (field) => {
    switch (field) {
      case 'archived':
        return t('looked.archived')
      case 'audience':
        return t('audience')
      case 'home':
        return t('looked.home')
      case 'strong':
      case 'strongText':
        return t('field.strong')
      case 'name':
      case 'kind':
      case 'offers':
      case 'welcomes':
      case 'organization':
      case 'place':
      case 'address':
        return t(`field.${field}`)
      default:
        return t(`directories:field.${field}`)
    }
  }
}
