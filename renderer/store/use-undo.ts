import type { i18n } from 'i18next'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useToasts } from '#renderer/ui/toasts.ts'
import { problem, Refusal } from '#shared/contract/problem.ts'
import { wordsForProblem } from './problem-words.ts'
import { useVault } from './vault-context.ts'

/** This window's undo and redo. Each says what it took back or did again, or that there is nothing. */
export function useUndo(): { readonly back: () => void; readonly again: () => void } {
  const { link } = useVault()
  const { i18n, t } = useTranslation('ui')
  const { say } = useToasts()

  const tell = useCallback(
    async (step: Promise<string | null>, told: 'undone' | 'redone') => {
      try {
        const what = await step
        if (what === null) say(told === 'undone' ? t('undone.nothing') : t('redone.nothing'))
        else {
          const deed = { what: await deedWords(i18n, what) }
          say(told === 'undone' ? t('undone.what', deed) : t('redone.what', deed), {
            endsOffers: true,
          })
        }
      } catch (error) {
        const met = error instanceof Refusal ? error.problem : problem('unknown')
        say(wordsForProblem(i18n, met, []))
      }
    },
    [i18n, t, say],
  )

  return useMemo(
    () => ({
      back: () =>
        void tell(
          link.run('undo/back', {}).then(({ undone }) => undone),
          'undone',
        ),
      again: () =>
        void tell(
          link.run('undo/again', {}).then(({ redone }) => redone),
          'redone',
        ),
    }),
    [link, tell],
  )
}

/** What a command did, in its room's words: `assets/add` is `did.add` in assets.json, as in "adding a strength". */
async function deedWords(words: i18n, command: string): Promise<string> {
  const [room = '', ...rest] = command.split('/')
  const key = `${room}:did.${rest.join('-')}`
  await words.loadNamespaces(room).catch(() => undefined)
  return words.t(words.exists(key) ? key : 'ui:did.something')
}
