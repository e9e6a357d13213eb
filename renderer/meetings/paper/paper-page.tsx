import { CalendarHeart, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Shown } from '#renderer/meetings/shown.tsx'
import { wholeOf } from '#renderer/meetings/whole.ts'
import { Sheet } from './sheet.tsx'
import { useSheets } from './use-sheets.ts'

type Props = { readonly id: string }

/** What of a meeting goes to paper, one sheet at a time, as it will come out of the printer. */
export function PaperPage({ id }: Props) {
  const { t } = useTranslation('meetings')
  const view = useView('meetings/one', { id })
  const state = useViewState(view)
  const parts = useViewItems(view)
  const whole = useMemo(() => wholeOf(parts), [parts])
  const sheets = useSheets(whole)
  const [chosen, setChosen] = useState('agenda')
  const sheet = sheets.find(({ key }) => key === chosen) ?? sheets[0]
  return (
    <div className="meetings-paper">
      <PageHead
        title={t('paper.title')}
        back={{ to: `/meetings/${id}`, label: whole?.meeting.title ?? t('title') }}
        description={t('paper.about')}
        action={
          <Button
            kind="primary"
            icon={Printer}
            isDisabled={sheet === undefined}
            onPress={() => {
              window.print()
            }}
          >
            {t('paper.print')}
          </Button>
        }
      />
      <div className="page meetings-paper__body">
        <Shown state={state}>
          {whole === null || sheet === undefined ? (
            <EmptyState
              title={t('gone.title')}
              icon={CalendarHeart}
              action={
                <Link to="/meetings" kind="secondary">
                  {t('back')}
                </Link>
              }
            >
              {t('gone.text')}
            </EmptyState>
          ) : (
            <>
              <div className="meetings-paper__choice">
                <Select
                  label={t('paper.which')}
                  options={sheets.map(({ key, label }) => ({ key, label }))}
                  value={sheet.key}
                  onChange={setChosen}
                />
              </div>
              <Sheet whole={whole} sheet={sheet} />
            </>
          )}
        </Shown>
      </div>
    </div>
  )
}
