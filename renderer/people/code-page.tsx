import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { Note } from '#renderer/ui/note.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { OpenCode } from './open-code.tsx'
import { Shown } from './shown.tsx'

/** One code: shown while it is open, and what became of it afterwards. */
export function CodePage({ invite: id }: { readonly invite: string }) {
  const { t } = useTranslation('people')
  const view = useView('people/invites', {})
  const state = useViewState(view)
  const invite = useViewItem(view, id)
  const name = invite?.name ?? ''
  const title = invite?.for === 'computer' ? t('code.title-computer') : t('code.title', { name })
  return (
    <>
      <PageHead
        title={invite === undefined ? t('invite') : title}
        back={{ to: '/people', label: t('back') }}
      />
      <div className="page stack stack--4">
        <Shown state={state}>
          {invite === undefined ? <Note>{t('code.unknown')}</Note> : <CodeNow invite={invite} />}
        </Shown>
      </div>
    </>
  )
}

/** The code while it is open, and afterwards what became of it. */
function CodeNow({ invite }: { readonly invite: ViewItem<'people/invites'> }) {
  const { t } = useTranslation('people')
  switch (invite.state) {
    case 'open':
      return <OpenCode invite={invite} />
    case 'used':
      return <Note tone="settled">{t('code.used', { name: invite.name })}</Note>
    case 'used-twice':
      return <Note tone="care">{t('code.twice')}</Note>
    case 'withdrawn':
      return <Note>{t('code.withdrawn')}</Note>
  }
}
