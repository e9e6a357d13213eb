import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Mention } from '#shared/documents/mention.ts'
import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { useAsk } from '#renderer/workspace/asked.ts'
import { placeOfRecord } from '#renderer/workspace/palette/place-of.ts'

type Props = { readonly mention: Mention; readonly words: string }

/** A record among the words: by its name now, and the way to it. */
export function MentionLink({ mention, words }: Props) {
  const { t } = useTranslation('texts')
  const ask = useAsk()
  const key = `${mention.kind}/${mention.id}`
  const view = useView('search/named', { keys: [key] })
  const state = useViewState(view)
  const record = useViewItem(view, key)
  const isGone = state === 'ready' && record === undefined
  if (record === undefined)
    return (
      <bdi className={isGone ? 'texts-mention texts-mention--gone' : 'texts-mention'}>
        {words}
        {isGone && <span className="texts-mention__note"> ({t('mention.unseen')})</span>}
      </bdi>
    )
  const { to, ask: asked } = placeOfRecord(record)
  return (
    <Link
      href={to}
      className="texts-mention"
      onClick={() => {
        if (asked !== null) ask(asked)
      }}
    >
      <bdi>{record.title}</bdi>
      {record.archived && <span className="texts-mention__note"> ({t('mention.away')})</span>}
    </Link>
  )
}
