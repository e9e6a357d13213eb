import { ArrowRightToLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'

type Props = {
  /** What the first button says. */
  readonly send: string
  readonly canSend: boolean
  readonly isSending: boolean
  readonly took: 'gave' | 'passed' | 'nothing'
  readonly onSend: () => void
  readonly onPass: () => void
}

/** The two buttons of an activity, always in sight: do it, or pass. */
export function Foot({ send, canSend, isSending, took, onSend, onPass }: Props) {
  const { t } = useTranslation('guest')
  const isDone = took !== 'nothing'
  const done = isDone ? t(`took.${took}`) : ''
  return (
    <footer className="g-foot">
      <p className="g-took" role="status">
        {isSending ? t('sending') : done}
      </p>
      <button
        className="g-button g-button--primary"
        type="button"
        aria-disabled={!canSend}
        onClick={() => {
          if (canSend) onSend()
        }}
      >
        {send}
      </button>
      {!isDone && (
        <button className="g-button g-button--quiet" type="button" onClick={onPass}>
          <ArrowRightToLine className="g-turns" aria-hidden size="1.1em" />
          {t('pass')}
        </button>
      )}
    </footer>
  )
}
