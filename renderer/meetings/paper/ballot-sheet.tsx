import * as v from 'valibot'
import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import { machines } from '#shared/meetings/activities/machines.ts'
import type { MeetingItem, ShownItem } from '#shared/meetings/items.ts'
import { papers } from '#renderer/meetings/activities/activity-paper.ts'
import { CutSheet } from './cut-sheet.tsx'
import { useCoalition } from './use-coalition.ts'

type Props = { readonly meeting: MeetingItem; readonly item: ShownItem }

const ChoiceSchema = v.object({ options: v.array(v.string()) })
const CardsSchema = v.object({ door: v.literal('cards') })
const ProposalSchema = v.object({ proposal: v.string() })

/** Options that fit on half a sheet; with more, one ballot takes a whole one. */
const mostOnHalf = 6

/** A ballot in the words of the item, twice on a sheet; with many options once. */
export function BallotSheet({ meeting, item }: Props) {
  const { t } = useTranslation('meetings')
  const coalition = useCoalition()
  const choice = v.safeParse(ChoiceSchema, item.settings)
  const proposal = v.safeParse(ProposalSchema, item.settings)
  const many = choice.success ? choice.output.options.length : 0
  const byCard = v.is(CardsSchema, item.settings)
  const rows = papers.get(item.activity)?.Rows
  const seen = machines.get(item.activity)?.start(item.settings)?.seen() ?? null
  const ballot = (
    <div className="meetings-ballot" data-many={many > 12}>
      <p className="meetings-sheet__from" dir="auto">
        {coalition.name} · {meeting.title}
      </p>
      <p className="meetings-ballot__question" dir="auto">
        {item.prompt === '' ? item.title : item.prompt}
      </p>
      {proposal.success && (
        <p className="meetings-ballot__proposal" dir="auto">
          {proposal.output.proposal}
        </p>
      )}
      {rows !== undefined && createElement(rows, { settings: item.settings, seen })}
      {byCard && (
        <p>
          {t('ballot.code')}
          <span className="meetings-line" />
        </p>
      )}
      <p className="meetings-tick">
        <b>{t('ballot.pass')}</b> {t('ballot.pass-counts')}
      </p>
      <p className="meetings-sheet__foot">{t('ballot.no-name')}</p>
    </div>
  )
  if (many > mostOnHalf) return ballot
  return <CutSheet of={2}>{ballot}</CutSheet>
}
