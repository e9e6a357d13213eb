import { Archive, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OneItem } from '#shared/plans/items.ts'
import { OthersHere } from '#renderer/presence/others-here.tsx'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { MentionedIn } from '#renderer/texts/mentioned-in.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Drawer } from '#renderer/ui/drawer.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { Note } from '#renderer/ui/note.tsx'
import type { Decisions } from '#renderer/plans/use-decisions.ts'
import type { People } from '#renderer/store/use-people.ts'
import { ActionFields } from './action-fields.tsx'
import { GoalFields } from './goal-fields.tsx'
import { ObjectiveFields } from './objective-fields.tsx'
import { Origin } from './origin.tsx'
import { WayFields } from './way-fields.tsx'

type Props = {
  readonly id: string
  readonly people: People
  readonly decisions: Decisions
  readonly onClose: () => void
}

const archiving = {
  goal: 'plans/archive-goal',
  way: 'plans/archive-way',
  objective: 'plans/archive-objective',
  action: 'plans/archive-action',
} as const
const restoring = {
  goal: 'plans/restore-goal',
  way: 'plans/restore-way',
  objective: 'plans/restore-objective',
  action: 'plans/restore-action',
} as const

/** One goal, plan, objective or action, beside the plan or over it. Every field saves by itself. */
export function RecordDrawer({ id, people, decisions, onClose }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const view = useView('plans/one', { id })
  const state = useViewState(view)
  const item = useViewItem(view, id)
  if (item === undefined)
    return (
      <Drawer title={state === 'loading' ? t('opening') : t('gone.title')} onClose={onClose}>
        {state === 'loading' ? <Loading /> : <p>{t('gone.text')}</p>}
      </Drawer>
    )
  const archive = async () => {
    const { done } = await act(archiving[item.kind], { id }, { say: t('archived'), undo: true })
    if (done) onClose()
  }
  const restore = () => void act(restoring[item.kind], { id }, { say: t('restored'), undo: true })
  return (
    <Drawer
      title={item.kind === 'goal' ? t('kind.goal') : item.text}
      onClose={onClose}
      head={item.kind === 'goal' ? null : <span className="muted">{t(`kind.${item.kind}`)}</span>}
      foot={
        item.archived === null ? (
          <Button kind="quiet" size="small" icon={Archive} onPress={() => void archive()}>
            {t('archive')}
          </Button>
        ) : undefined
      }
    >
      <OthersHere record={id} />
      {item.archived !== null && (
        <Note
          tone="waiting"
          action={
            <Button size="small" icon={RotateCcw} iconFlips onPress={restore}>
              {t('restore')}
            </Button>
          }
        >
          {t('is-archived')}
        </Note>
      )}
      <Fields item={item} people={people} decisions={decisions} />
      <WhereMentioned item={item} />
      <Origin item={item} people={people} />
    </Drawer>
  )
}

/** Only goals and actions are mentioned in texts. */
function WhereMentioned({ item: { kind, id } }: { readonly item: OneItem }) {
  return kind === 'objective' || kind === 'way' ? null : <MentionedIn mention={{ kind, id }} />
}

type FieldsProps = Pick<Props, 'people' | 'decisions'> & { readonly item: OneItem }

function Fields({ item, people, decisions }: FieldsProps) {
  switch (item.kind) {
    case 'goal':
      return <GoalFields goal={item} people={people} decisions={decisions} />
    case 'way':
      return <WayFields way={item} people={people} />
    case 'objective':
      return <ObjectiveFields objective={item} people={people} />
    case 'action':
      return <ActionFields action={item} people={people} />
  }
}
