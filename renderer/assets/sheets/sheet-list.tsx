import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { SheetRow } from './sheet-row.tsx'

/** Photos and floor plans that are maps, and those that were taken off. */
export function SheetList() {
  const { t } = useTranslation('asset-sheets')
  const act = useAct('assets')
  const { collator } = useFormat()
  const sheets = useViewItems(useView('assets/sheets', {})).toSorted((a, b) =>
    collator.compare(a.name, b.name),
  )
  const on = sheets.filter(({ archived }) => !archived)
  const off = sheets.filter(({ archived }) => archived)
  return (
    <div className="stack stack--4">
      <Card title={t('list')}>
        {on.length === 0 ? (
          <p className="muted">{t('list.none')}</p>
        ) : (
          <ul className="stack stack--4">
            {on.map((sheet) => (
              <SheetRow key={sheet.id} sheet={sheet} />
            ))}
          </ul>
        )}
      </Card>
      {off.length > 0 && (
        <Card title={t('off')}>
          <ul className="stack">
            {off.map(({ id, name }) => (
              <li key={id} className="row">
                <bdi className="grow">{name}</bdi>
                <Button
                  size="small"
                  aria-label={t('back.named', { name })}
                  onPress={() => {
                    const say = t('said.back', { name })
                    void act('assets/sheet-back', { id }, { say, undo: true })
                  }}
                >
                  {t('back')}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
