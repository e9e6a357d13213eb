import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MineItem } from '#shared/plans/items.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { useDueWords } from './use-due-words.ts'

type Props = {
  readonly action: MineItem
  readonly onTick: () => void
  readonly onUntick: () => void
}

/** One thing I said I would do. */
export function MineRow({ action, onTick, onUntick }: Props) {
  const { t } = useTranslation('home')
  const dueWords = useDueWords()
  const { id, text, due, status } = action
  const isDone = status === 'done'
  return (
    <li className={isDone ? 'home-mine is-done' : 'home-mine'}>
      <Checkbox
        aria-label={t('mine.done', { text })}
        isSelected={isDone}
        onChange={(isOn) => {
          if (isOn) onTick()
          else onUntick()
        }}
      />
      <span className="home-mine__words">
        <Link href={`/plans/${id}`} className="home-mine__text">
          <bdi>{text}</bdi>
        </Link>
        {!isDone && action.for !== null && (
          <span className="meta">
            {t('mine.for')} <bdi>{action.for}</bdi>
          </span>
        )}
      </span>
      {isDone ? (
        <Button
          kind="quiet"
          size="small"
          icon={Undo2}
          iconFlips
          aria-label={t('mine.undo', { text })}
          onPress={onUntick}
        >
          {t('undo')}
        </Button>
      ) : (
        due !== null && <span className="home-mine__due numbers">{dueWords(due)}</span>
      )}
    </li>
  )
}
