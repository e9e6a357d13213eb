import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type MinutesState as State, minutesStates } from '#shared/meetings/minutes/fields.ts'
import type { MinutesHead } from '#shared/meetings/minutes/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'

type Props = { readonly meeting: string; readonly head: MinutesHead }

const next: Readonly<Record<State, State>> = { draft: 'review', review: 'final', final: 'review' }

/** How far the minutes are, and the one step on from there. */
export function MinutesState({ meeting, head: { state } }: Props) {
  const { t } = useTranslation('meeting-after')
  const act = useAct('meetings')
  const at = minutesStates.indexOf(state)
  const go = () => {
    const say = { say: t(`state.${next[state]}-said`), undo: true }
    void act('meetings/minutes-state', { id: meeting, state: next[state] }, say)
  }
  return (
    <div className="after-state">
      <ol className="after-stages" aria-label={t('state')}>
        {minutesStates.map((one, place) => (
          <li key={one} aria-current={one === state ? 'step' : undefined}>
            {place < at ? <Icon of={Check} /> : <span aria-hidden="true">{place + 1}</span>}
            {t(`state.${one}`)}
          </li>
        ))}
      </ol>
      <Button kind={state === 'final' ? 'secondary' : 'primary'} onPress={go}>
        {t(`state.${state}-next`)}
      </Button>
    </div>
  )
}
