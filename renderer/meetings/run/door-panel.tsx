import { useTranslation } from 'react-i18next'
import { problem } from '#shared/contract/problem.ts'
import type { RoomDoor } from '#shared/meetings/room/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { QrCode } from '#renderer/ui/qr-code.tsx'
import { Switch } from '#renderer/ui/switch.tsx'

/** Whether phones may come in, and where. Off until somebody switches it on. */
export function DoorPanel({ door }: { readonly door: RoomDoor }) {
  const { t } = useTranslation('meeting-run')
  const act = useAct('meeting-run')
  const wordsFor = useProblemWords('meeting-run')
  const open = () => void act('room/door', { open: true })
  const opened = door.state === 'open' ? door : null
  const stuck = door.state === 'stuck' ? door.problem : null
  const [way] = opened?.ways ?? []
  return (
    <section className="run-door" aria-label={t('door')}>
      <Switch
        isSelected={door.state !== 'closed'}
        onChange={(isOn) => void act('room/door', { open: isOn })}
      >
        {t('door.let')}
      </Switch>
      <p className="meta">{t('door.honest')}</p>
      {stuck !== null && (
        <ProblemNote
          what={wordsFor(problem(stuck))}
          action={
            <Button size="small" onPress={open}>
              {t('again')}
            </Button>
          }
        />
      )}
      {opened !== null && way !== undefined && (
        <div className="run-way">
          <QrCode text={way.link} label={t('code.phones')} size={148} />
          <WayWords address={way.address} words={opened.words} />
        </div>
      )}
    </section>
  )
}

type WordsProps = { readonly address: string; readonly words: readonly string[] }

/** What to type where a code cannot be scanned. */
export function WayWords({ address, words }: WordsProps) {
  const { t } = useTranslation('meeting-run')
  return (
    <dl className="run-words">
      <dt className="meta">{t('code.address')}</dt>
      <dd dir="ltr">{address}</dd>
      <dt className="meta">{t('code.words')}</dt>
      <dd dir="ltr">
        <b>{words.join(' ')}</b>
      </dd>
    </dl>
  )
}
