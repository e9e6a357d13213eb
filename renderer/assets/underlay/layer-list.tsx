import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { LayerRow } from './layer-row.tsx'

/** The layers that lie under the map, and those that were taken off. */
export function LayerList() {
  const { t } = useTranslation('asset-streets')
  const act = useAct('assets')
  const layers = useViewItems(useView('assets/underlays', {})).toSorted((a, b) => a.at - b.at)
  const on = layers.filter(({ archived }) => archived === null)
  const off = layers.filter(({ archived }) => archived !== null)
  return (
    <div className="stack stack--4">
      <Card title={t('list.title')}>
        {on.length === 0 ? (
          <p className="muted">{t('layers.none')}</p>
        ) : (
          <div className="stack stack--4">
            <ul className="stack stack--4">
              {on.map((layer) => (
                <LayerRow key={layer.id} layer={layer} />
              ))}
            </ul>
            <Link to="/assets">{t('on-map')}</Link>
          </div>
        )}
      </Card>
      {off.length > 0 && (
        <Card title={t('off.title')}>
          <ul className="stack">
            {off.map(({ id, name }) => (
              <li key={id} className="row">
                <bdi className="grow">{name}</bdi>
                <Button
                  size="small"
                  aria-label={t('off.back-label', { name })}
                  onPress={() => {
                    const say = t('said.back', { name })
                    void act('assets/underlay-back', { id }, { say, undo: true })
                  }}
                >
                  {t('off.back')}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
