import { Check, Minus, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { readingRows, readingSentences } from './reading-rows.ts'

/** Who can read what, in words an elder can read, on one page that prints. */
export function ReadingPage() {
  const { t } = useTranslation('people')
  const members = useViewItems(useView('people/members', {})).filter(({ invited }) => !invited)
  const heads = [
    t('reading.what'),
    t('reading.members', { count: members.length }),
    t('reading.relay'),
    t('reading.outside'),
  ]
  const computers = members.reduce((sum, { devices }) => sum + devices.length, 0)
  return (
    <>
      <PageHead
        title={t('reading.title')}
        description={t('reading.lead', { computers: t('computers', { count: computers }) })}
        back={{ to: '/people', label: t('back') }}
        action={
          <Button
            icon={Printer}
            onPress={() => {
              window.print()
            }}
          >
            {t('reading.print')}
          </Button>
        }
      />
      <div className="page people-reading">
        <Card>
          <Table label={t('reading.table')} heads={heads}>
            {readingRows.map(({ what, members: inside, relay, outside }) => (
              <tr key={what}>
                <th scope="row">{t(what)}</th>
                <td data-head={heads[1]}>
                  <Answer yes>{t(inside)}</Answer>
                </td>
                <td data-head={heads[2]}>
                  <Answer>{t(relay)}</Answer>
                </td>
                <td data-head={heads[3]}>
                  <Answer>{t(outside)}</Answer>
                </td>
              </tr>
            ))}
          </Table>
        </Card>
        <Card title={t('reading.know')}>
          <ul className="people-sentences">
            {readingSentences.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </Card>
        <Note tone="care">{t('reading.recall')}</Note>
      </div>
    </>
  )
}

const Answer = ({ yes, children }: { readonly yes?: boolean; readonly children: string }) => (
  <span className={yes === true ? 'row people-yes' : 'row people-no'}>
    <Icon of={yes === true ? Check : Minus} />
    {children}
  </span>
)
