import { useTranslation } from 'react-i18next'
import type { CommandInput } from '#shared/contract/table.ts'
import type { SheetItem } from '#shared/assets/sheets/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'

/** One of them: the way to it, its words to be changed, and the way off. */
export function SheetRow({ sheet: { id, name, alt, here } }: { readonly sheet: SheetItem }) {
  const { t } = useTranslation('asset-sheets')
  const act = useAct('assets')
  const edit = async (change: CommandInput<'assets/sheet-edit'>['change']) =>
    (await act('assets/sheet-edit', { id, change })).done
  return (
    <li className="stack">
      <div className="row wrap">
        <span className="grow">
          <Link to={`/assets/on/${id}`}>
            <bdi>{name}</bdi>
          </Link>
        </span>
        <Button
          size="small"
          aria-label={t('take-off.named', { name })}
          onPress={() => {
            void act('assets/sheet-off', { id }, { say: t('said.off', { name }), undo: true })
          }}
        >
          {t('take-off')}
        </Button>
      </div>
      {alt === '' && <p className="meta">{t('undescribed')}</p>}
      {!here && <p className="meta">{t('not-here')}</p>}
      <details className="details">
        <summary>{t('words')}</summary>
        <div className="stack stack--4">
          <SavedField
            label={t('name')}
            value={name}
            maxLength={200}
            mustSay
            onSave={(said) => edit({ name: said })}
          />
          <SavedField
            label={t('alt')}
            hint={t('alt.hint')}
            value={alt}
            rows={2}
            maxLength={1000}
            onSave={(said) => edit({ alt: said })}
          />
        </div>
      </details>
    </li>
  )
}
