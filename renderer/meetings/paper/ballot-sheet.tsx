import * as v from 'valibot'
import { useTranslation } from 'react-i18next'
import type { MeetingItem, ShownItem } from '#shared/meetings/items.ts'
import { BallotRows } from './ballot-rows.tsx'
import { CutSheet } from './cut-sheet.tsx'
import { useCoalition } from './use-coalition.ts'

type Props = { readonly meeting: MeetingItem; readonly item: ShownItem }

const ChoiceSchema = v.object({ options: v.array(v.string()) })
const ProposalSchema = v.object({ proposal: v.string() })

/** Options that fit on half a sheet; with more, one ballot takes a whole one. */
const mostOnHalf = 6

/** What is asked on paper where an item has no options yet: lines to fill in. */
const emptyLines = ['', '', '', '']

/** A ballot in the words of the item, twice on a sheet; with many options once. */
export function BallotSheet({ meeting, item }: Props) {
  const { t } = useTranslation('meetings')
  const coalition = useCoalition()
  const choice = v.safeParse(ChoiceSchema, item.settings)
  const proposal = v.safeParse(ProposalSchema, item.settings)
  const options = choice.success ? choice.output.options : null
  const rows = options === null || options.length > 0 ? options : emptyLines
  const ballot = (
    <div className="meetings-ballot" data-many={(rows?.length ?? 0) > 12}>
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
      <BallotRows activity={item.activity} options={rows} />
      <p className="meetings-tick">
        <b>{t('ballot.pass')}</b> {t('ballot.pass-counts')}
      </p>
      <p className="meetings-sheet__foot">{t('ballot.no-name')}</p>
    </div>
  )
  if ((rows?.length ?? 0) > mostOnHalf) return ballot
  return <CutSheet of={2}>{ballot}</CutSheet>
}
