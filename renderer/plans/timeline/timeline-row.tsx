import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ActionItem, ObjectiveItem } from '#shared/plans/items.ts'
import type { Span } from '#shared/plans/span.ts'
import { ownerName } from '#renderer/plans/owner-name.ts'
import { StatusMark } from '#renderer/plans/status-mark.tsx'
import { useDueWords } from '#renderer/plans/use-due-words.ts'
import type { People } from '#renderer/store/use-people.ts'
import { useWaiting } from '#renderer/plans/waiting.ts'
import { WaitsHint } from '#renderer/plans/waits-hint.tsx'

type Props = {
  readonly item: ObjectiveItem | ActionItem
  readonly span: Span
  readonly people: People
}

/** What, who and by when in words, and where that is on the strip; the bar begins when what it waits for is due. */
export function TimelineRow({ item, span, people }: Props) {
  const { t } = useTranslation('plans')
  const dueWords = useDueWords()
  const { id, text, due } = item
  const status = item.kind === 'action' ? item.status : null
  const who = item.kind === 'action' ? ownerName(item, people, t) : null
  const when = due === null ? t('timeline.no-day') : dueWords(due, status)
  const first = useWaiting(id)
    .flatMap((one) => one.due ?? [])
    .toSorted()
    .at(-1)
  return (
    <div className={`timeline__row timeline__row--${item.kind}`}>
      <div className="timeline__words">
        <Link href={`/plans/${id}`} className="plans-name">
          <bdi>{text}</bdi>
        </Link>
        <span className="meta">
          {who !== null && (
            <>
              <bdi>{who}</bdi> ·{' '}
            </>
          )}
          <bdi>{when}</bdi>
        </span>
        <WaitsHint id={id} />
      </div>
      <div className="timeline__strip" aria-hidden>
        {due !== null && first !== undefined && first < due && (
          <span className="timeline__bar" style={between(span, first, due)} />
        )}
        {due !== null && (
          <span
            className="timeline__mark"
            style={{ insetInlineStart: `${String(span.placeOf(due) * 100)}%` }}
          >
            {status === null ? (
              <span className="timeline__goalpost" />
            ) : (
              <StatusMark status={status} />
            )}
          </span>
        )}
      </div>
    </div>
  )
}

const between = ({ placeOf }: Span, from: string, to: string) => ({
  insetInlineStart: `${String(placeOf(from) * 100)}%`,
  inlineSize: `${String((placeOf(to) - placeOf(from)) * 100)}%`,
})
