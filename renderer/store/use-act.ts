import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problem, Refusal } from '#shared/contract/problem.ts'
import type { CommandInput, CommandName, CommandOutput } from '#shared/contract/table.ts'
import { useToasts } from '#renderer/ui/toasts.ts'
import { wordsForProblem } from './problem-words.ts'
import { useUndo } from './use-undo.ts'
import { useVault } from './vault-context.ts'

export type Done<T> =
  | { readonly done: true; readonly output: T }
  | { readonly done: false; readonly problem: Problem }

type After = {
  /** Said when it is done, in a toast. */
  readonly say?: string
  /** Offers Undo in that toast. */
  readonly undo?: boolean
  /** Do not say a refusal in a toast: the caller shows it beside the field. */
  readonly quiet?: boolean
}

export type Act = <C extends CommandName>(
  name: C,
  input: CommandInput<C>,
  after?: After,
) => Promise<Done<CommandOutput<C>>>

/** Carries out what a person asked for. Never rejects: a refusal is said in the room's words and returned. */
export function useAct(room?: string): Act {
  const { link } = useVault()
  const { i18n, t } = useTranslation('ui')
  const { say } = useToasts()
  const { back } = useUndo()

  return useCallback(
    async (name, input, after = {}) => {
      try {
        const output = await link.run(name, input)
        if (after.say !== undefined) {
          const undo = { label: t('undo'), onPress: back }
          say(after.say, after.undo === true ? { action: undo } : {})
        }
        return { done: true, output }
      } catch (error) {
        const met = error instanceof Refusal ? error.problem : problem('unknown')
        const rooms = [room ?? roomOf(name), roomOf(name)]
        if (after.quiet !== true) say(wordsForProblem(i18n, met, rooms), { tone: 'trouble' })
        return { done: false, problem: met }
      }
    },
    [link, i18n, t, say, back, room],
  )
}

/** Commands are named after their room: `assets/add`. */
const roomOf = (name: string): string => name.split('/')[0] ?? name
