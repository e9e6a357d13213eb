import { FileText, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useMembers } from '#renderer/assets/use-members.ts'

type Props = { readonly one: ViewItem<'assets/imports'>; readonly onUndo: () => void }

export function EarlierImport({ one, onUndo }: Props) {
  const { t } = useTranslation(['assets', 'directories'])
  const format = useFormat()
  const by = useMembers().get(one.by)?.name ?? t('someone')
  const isUndone = one.state === 'undone'
  const name = one.state === 'arriving' ? t('earlier.arriving') : one.file
  return (
    <li className="row row--wide wrap">
      <Icon of={FileText} />
      <span className="grow">
        <b className="block" dir="auto">
          {name}
        </b>
        <span className="block meta">{t('earlier.by', { name: by, ago: format.ago(one.at) })}</span>
        <span className="block small">
          {isUndone ? t('earlier.undone') : t('earlier.here', { count: one.here })}
          {!isUndone &&
            one.offers > 0 &&
            ` · ${t('directories:earlier.offers', { count: one.offers })}`}
          {one.edited > 0 && ` · ${t('earlier.edited', { count: one.edited })}`}
        </span>
      </span>
      {!isUndone && (
        <Button
          size="small"
          icon={Undo2}
          iconFlips
          aria-label={t('undo-import.named', { file: name })}
          onPress={onUndo}
        >
          {t('undo-import')}
        </Button>
      )}
    </li>
  )
}
