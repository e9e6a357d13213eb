import { useTranslation } from 'react-i18next'
import { spelledReceipt } from '#shared/meetings/cards.ts'
import type { DeskView, PublicView } from '#shared/meetings/room/room-views.ts'
import { wordsForProblem } from '#renderer/store/problem-words.ts'
import { PageTitle } from '#renderer/taking-part/page-title.tsx'
import type { RoomClient } from '../room-client.ts'
import type { RoomState } from '../room-state.ts'
import { SheetForm } from './sheet-form.tsx'
import { useSheet } from './use-sheet.ts'

type Props = {
  readonly client: RoomClient
  readonly state: RoomState
  readonly step: NonNullable<PublicView['step']>
  readonly paper: NonNullable<DeskView['paper']>
  readonly back: () => void
}

/** Sheets of paper beside phones, keyed in one after another by a phone of whoever takes notes. */
export function PaperPage({ client, state, step, paper: { byCard, canUndo }, back }: Props) {
  const { t, i18n } = useTranslation('guest')
  const sheet = useSheet(client, step.id)
  const isSending = state.unsent.some(({ ask }) => ask.kind === 'paper')
  // Ballots that go into the journal have none.
  const said =
    sheet.receipt === null || canUndo
      ? t('paper.keyed')
      : t('paper.receipt', { receipt: spelledReceipt(sheet.receipt) })
  return (
    <main className="g-step">
      <div className="g-main">
        <PageTitle of={`paper ${step.id}`}>{t('paper.title')}</PageTitle>
        <p>
          <bdi>{step.title}</bdi>
        </p>
        <p className="g-quiet">
          {byCard ? t('paper.by-card') : t('paper.by-box')} {t('paper.final')}
        </p>
        <p className="g-quiet">{t('paper.so-far', { count: step.paper })}</p>
        <p className="g-took" role="status">
          {isSending && t('sending')}
          {!isSending && sheet.count > 0 && sheet.problem === null && said}
        </p>
        {sheet.problem !== null && (
          <p className="g-problem" role="alert">
            {wordsForProblem(i18n, sheet.problem, [])}
          </p>
        )}
      </div>
      <SheetForm
        key={sheet.count}
        activity={step.activity}
        seen={step.seen}
        byCard={byCard}
        isSending={isSending}
        isNext={sheet.count > 0}
        send={sheet.send}
        back={back}
      />
    </main>
  )
}
