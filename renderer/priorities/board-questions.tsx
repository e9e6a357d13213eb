import { useTranslation } from 'react-i18next'
import type { BoardItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { LineDialog } from './line-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import type { Ask } from './idea-card.tsx'

/** What somebody asked for, and about which idea; an empty id is about none. */
export type Asked = { readonly what: Parameters<Ask>[0]; readonly id: string }

type Props = {
  readonly asked: Asked
  readonly items: readonly BoardItem[]
  readonly onClose: () => void
}

/** The dialogs of the board, one at a time. */
export function BoardQuestions({ asked, items, onClose }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const ideas = items.flatMap((item) => (item.kind === 'idea' ? [item] : []))
  const idea = ideas.find((one) => one.id === asked.id)

  const startTheme = async (name: string, about: string) => {
    const done = await act('priorities/add-theme', { name, about })
    if (done.done && idea !== undefined)
      await act(
        'priorities/move-idea',
        { id: idea.id, theme: done.output.id },
        { say: t('moved', { theme: name }), undo: true },
      )
  }

  if (asked.what === 'theme')
    return (
      <LineDialog
        onClose={onClose}
        question={{
          title: t('theme.new'),
          label: t('theme.name'),
          value: '',
          more: { label: t('theme.about'), value: '' },
          done: t('theme.add'),
          onDone: (name, about) => void startTheme(name, about),
        }}
      />
    )
  if (idea === undefined) return null
  if (asked.what === 'edit')
    return (
      <LineDialog
        onClose={onClose}
        question={{
          title: t('edit'),
          label: t('edit-label'),
          value: idea.text,
          more: { label: t('from'), value: idea.voices[0]?.from ?? '' },
          done: t('save'),
          onDone: (text, from) => void act('priorities/edit-idea', { id: idea.id, text, from }),
        }}
      />
    )
  return (
    <MergeDialog
      idea={idea}
      others={ideas.filter((one) => one !== idea)}
      onClose={onClose}
      onMerge={(into) => {
        void act(
          'priorities/merge-ideas',
          { into, ids: [idea.id] },
          { say: t('merge.done'), undo: true },
        )
        onClose()
      }}
    />
  )
}
