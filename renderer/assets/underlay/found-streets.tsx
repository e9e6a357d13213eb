import { useTranslation } from 'react-i18next'
import { plainKinds } from '#shared/assets/underlay/drawn.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { StreetsForm } from './streets-form.tsx'
import { StreetsPreview } from './streets-preview.tsx'
import type { Bringing, BringState } from './use-bring.ts'

type Props = {
  readonly found: Extract<BringState, { step: 'found' }>
  readonly bringing: Bringing
}

const reasons = ['points', 'buildings', 'empty', 'outside', 'broken'] as const

/** What a file holds and what of it is left out, with a picture; then its words. */
export function FoundStreets({ found: { fileName, look, parts }, bringing }: Props) {
  const { t } = useTranslation('asset-streets')
  const format = useFormat()
  const counts = [
    look.lines > 0 && t('found.lines', { count: look.lines }),
    look.areas > 0 && t('found.areas', { count: look.areas }),
  ].filter((words) => words !== false)
  const left = reasons.filter((reason) => look.leftOut[reason] > 0)
  return (
    <Card title={fileName}>
      <div className="stack stack--4">
        <StreetsPreview parts={parts} box={look.box} label={t('preview', { file: fileName })} />
        <p>
          {format.list(counts)} · {t('found.named', { count: look.named })}.{' '}
          {look.detail === 1
            ? t('found.whole')
            : t('found.thinned', {
                kept: format.number(look.kept),
                corners: format.number(look.corners),
                distance: format.distance(look.detail),
              })}{' '}
          <b>{t('bring.nothing-yet')}</b>
        </p>
        {left.length > 0 && (
          <div>
            <h3>{t('left.title')}</h3>
            <ul>
              {left.map((reason) => (
                <li key={reason}>{t(`left.${reason}`, { count: look.leftOut[reason] })}</li>
              ))}
            </ul>
          </div>
        )}
        <Select
          label={t('field.otherwise')}
          options={plainKinds.map((key) => ({ key, label: t(`kind.${key}`) }))}
          value={look.otherwise}
          onChange={(kind) => void bringing.draw(kind)}
        />
        <StreetsForm bringing={bringing} />
      </div>
    </Card>
  )
}
