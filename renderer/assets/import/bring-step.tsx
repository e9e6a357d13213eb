import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { useUndoImport } from './use-undo-import.ts'
import type { ImportState } from './import-state.ts'
import { AlikeAfter } from './alike-after.tsx'
import { RowProblems } from './row-problems.tsx'

type Props = {
  readonly state: Extract<ImportState, { step: 'bringing' | 'done' }>
  readonly onStop: () => void
  readonly onAgain: () => void
  readonly onDone: () => void
}

export function BringStep({ state, onStop, onAgain, onDone }: Props) {
  const { t } = useTranslation(['assets', 'directories'])
  const going = useViewItem(useView('assets/importing', {}), 'importing')
  const undo = useUndoImport()
  if (state.step === 'bringing') {
    const { fileName } = state.choice
    return (
      <Card title={t('bring.title', { file: fileName })} look="now">
        <Progress
          label={t(`stage.${going?.stage ?? 'reading'}`)}
          done={going?.done ?? 0}
          all={going?.total ?? null}
          note={t('bring.note')}
          stop={{ label: t('bring.stop'), onPress: onStop }}
        />
      </Card>
    )
  }
  const { outcome } = state
  return (
    <div className="stack stack--4">
      <Card title={t('bring.done', { count: outcome.added + outcome.updated })}>
        <div className="stack stack--3" role="status">
          <p>
            {t('bring.counts', {
              added: outcome.added,
              updated: outcome.updated,
              skipped: outcome.skipped,
              count: outcome.read,
            })}{' '}
            {outcome.offers.added > 0 &&
              t('directories:bring.offers', { count: outcome.offers.added })}
          </p>
          <p className="meta">{t('bring.undo-note')}</p>
          <AlikeAfter />
          <div className="row wrap">
            <Button kind="primary" onPress={onDone}>
              {t('bring.see')}
            </Button>
            <Button icon={Undo2} iconFlips onPress={() => void undo(outcome.importId)}>
              {t('undo-import')}
            </Button>
            <Button kind="quiet" onPress={onAgain}>
              {t('bring.again')}
            </Button>
          </div>
        </div>
      </Card>
      {outcome.reasons.length > 0 && (
        <RowProblems problems={outcome.problems} reasons={outcome.reasons} />
      )}
    </div>
  )
}
