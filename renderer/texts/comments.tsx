import { MessageSquare } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextPlace } from '#shared/texts/places.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentItem } from './comment-item.tsx'

type Props = { readonly place: TextPlace; readonly label: string }

/** What people say about a text as a whole: a quiet count below it, and all of it at a press. */
export function Comments({ place, label }: Props) {
  const { t } = useTranslation('texts')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const comments = useViewItems(useView('texts/comments', place))
  const waiting = comments.filter(({ settled }) => settled === null)
  const settled = comments.filter((one) => one.settled !== null)
  const quiet = comments.length > 0 ? t('comment.all-settled') : t('comment.begin')
  const words = waiting.length > 0 ? t('comment.open', { count: waiting.length }) : quiet
  return (
    <div className="texts-comments">
      <Button
        kind="quiet"
        size="small"
        icon={MessageSquare}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('comment.name', { words, label })}
        onPress={() => {
          setOpen(!isOpen)
        }}
      >
        {words}
      </Button>
      {isOpen && comments.length > 0 && (
        <ul id={id} className="texts-comments__list">
          {[...waiting.toSorted(byTime), ...settled.toSorted(byTime)].map((comment) => (
            <CommentItem key={comment.id} place={place} comment={comment} />
          ))}
        </ul>
      )}
      {isOpen && <CommentForm place={place} />}
    </div>
  )
}

type Timed = { readonly at: number }

const byTime = (a: Timed, b: Timed) => a.at - b.at
