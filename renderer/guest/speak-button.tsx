import { Hand } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RoomClient } from './room-client.ts'
import type { RoomState } from './room-state.ts'

type Props = { readonly client: RoomClient; readonly state: RoomState }

/** Ask to speak, or leave the row of those who wait; says which place one has. */
export function SpeakButton({ client, state: { mine, unsent } }: Props) {
  const { t } = useTranslation('guest')
  const turn = mine?.turn ?? null
  const isSending = unsent.some(({ ask }) => ask.kind === 'stack')
  if (turn === 0)
    return (
      <p className="g-turn" role="status">
        <Hand aria-hidden size="1.3em" />
        {t('speak.now')}
      </p>
    )
  const act = turn === null ? 'ask' : 'leave'
  return (
    <button
      className="g-button"
      type="button"
      aria-disabled={isSending}
      onClick={() => {
        if (!isSending) client.ask({ kind: 'stack', act })
      }}
    >
      <Hand aria-hidden size="1.1em" />
      {turn === null ? t('speak.ask') : t('speak.turn', { turn })}
    </button>
  )
}
