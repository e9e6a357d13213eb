import { CircleSlash2, Play, RotateCcw, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Part } from './parts.ts'
import { type TurnTo, useLead } from './use-lead.ts'

type Props = { readonly part: Part; readonly running: string | null; readonly turnTo: TurnTo }

/** What can be done with a part that does not run: begin it, leave it out and put it back, or open it again. */
export function PartButtons({ part: { id, title, phase }, running, turnTo }: Props) {
  const { t } = useTranslation('meeting-run')
  const { lead } = useLead()
  const begin = (isClosed: boolean) => () => void turnTo({ id, isClosed }, running)
  switch (phase) {
    case 'running':
      return null
    case 'closed':
      return (
        <IconButton
          size="small"
          icon={RotateCcw}
          label={t('reopen', { title })}
          onPress={begin(true)}
        />
      )
    case 'coming':
    case 'skipped': {
      const skips = phase === 'coming'
      return (
        <>
          <IconButton
            size="small"
            icon={skips ? CircleSlash2 : Undo2}
            iconFlips={!skips}
            label={skips ? t('skip', { title }) : t('unskip', { title })}
            onPress={() => void lead({ kind: 'skip', step: id, skips })}
          />
          <IconButton
            size="small"
            icon={Play}
            label={t('begin', { title })}
            onPress={begin(false)}
          />
        </>
      )
    }
  }
}
