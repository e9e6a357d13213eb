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
  const act = turn === null ? 'ask' : 'leave'
  return (
    <button
      className="g-button"
      type="button"
      aria-disabled={isSending || turn === 0}
      onClick={() => {
        if (!isSending && turn !== 0) client.ask({ kind: 'stack', act })
      }}
    >
      <Hand aria-hidden size="1.1em" />
      {turn === null ? t('speak.ask') : turn === 0 ? t('speak.now') : t('speak.turn', { turn })}
    </button>
  )
}
