import { FileText } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byOrder } from '#shared/documents/order.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { Shown } from '#renderer/briefs/shown.tsx'
import { Studio } from './studio.tsx'

type Props = { readonly id: string }

/** One brief: its parts, its pages, and what there is to know before it leaves. */
export function StudioPage({ id }: Props) {
  const { t } = useTranslation('briefs')
  const view = useView('briefs/one', { id })
  const state = useViewState(view)
  const items = useViewItems(view)
  const written = useMemo(() => {
    const head = items.flatMap((item) => (item.item === 'brief' ? [item] : []))[0]
    const blocks = items.flatMap((item) => (item.item === 'block' ? [item.block] : []))
    return head === undefined ? null : { ...head, blocks: blocks.toSorted(byOrder) }
  }, [items])
  if (written !== null) return <Studio {...written} />
  return (
    <>
      <PageHead title={t('title')} />
      <div className="page">
        <Shown state={state}>
          <EmptyState
            title={t('gone.title')}
            icon={FileText}
            action={
              <Link to="/briefs" kind="secondary">
                {t('back')}
              </Link>
            }
          >
            {t('gone.text')}
          </EmptyState>
        </Shown>
      </div>
    </>
  )
}
