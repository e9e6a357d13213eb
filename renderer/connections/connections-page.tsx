import './connections.css'
import { useTranslation } from 'react-i18next'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { ConnectionsBody } from './connections-body.tsx'
import { useLinks } from './use-links.ts'

/** How our computers meet: one sentence, the picture, what was looked at, and what helps. */
export function ConnectionsPage() {
  const { t } = useTranslation('connections')
  const words = useProblemWords('connections')
  const { state, door, courier, links } = useLinks()
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} />
      <div className="page">
        {typeof state === 'object' ? (
          <ProblemNote what={words(state.problem)} safe={t('error.safe')} todo={t('error.todo')} />
        ) : door === undefined || courier === undefined ? (
          <Loading />
        ) : (
          <ConnectionsBody door={door} courier={courier} links={links} />
        )}
      </div>
    </>
  )
}
