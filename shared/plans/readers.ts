import type * as Y from 'yjs'
import { readComment } from '#shared/texts/comment.ts'
import { readAction } from './action.ts'
import { readGoal } from './goal.ts'
import { readObjective } from './objective.ts'
import { readWay } from './way.ts'

/** For each root map of the document `plans`: can this version read what stands under a key? */
export const plansReaders = {
  goals: (key: string, map: Y.Map<unknown>) => readGoal(key, map.get(key)) !== null,
  ways: (key: string, map: Y.Map<unknown>) => readWay(key, map.get(key)) !== null,
  objectives: (key: string, map: Y.Map<unknown>) => readObjective(key, map.get(key)) !== null,
  actions: (key: string, map: Y.Map<unknown>) => readAction(key, map.get(key)) !== null,
  comments: (key: string, map: Y.Map<unknown>) => readComment(key, map.get(key)) !== null,
} as const
