import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import type { Away } from './use-away.ts'

const commands = {
  idea: 'priorities/restore-idea',
  theme: 'priorities/restore-theme',
  round: 'priorities/restore-round',
  weighing: 'priorities/restore-weighing',
  criterion: 'priorities/restore-criterion',
  goal: 'plans/restore-goal',
  way: 'plans/restore-way',
  objective: 'plans/restore-objective',
  action: 'plans/restore-action',
  meeting: 'meetings/restore',
  template: 'meetings/restore-template',
  brief: 'briefs/restore',
} as const

/** Brings something back to where it was, and says so. */
export function useBringBack(): (away: Away) => Promise<unknown> {
  const { t } = useTranslation('archive')
  const act = useAct()
  return ({ kind, id, title }) => {
    const after = { say: t('restored', { title }), undo: true }
    if (kind === 'asset') return act('assets/restore', { ids: [id] }, after)
    if (kind === 'link') return act('assets/link-restore', { ids: [id] }, after)
    return act(commands[kind], { id }, after)
  }
}
