import { Archive, ArrowLeft, ArrowRight, Ellipsis, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThemeItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'
import { LineDialog } from './line-dialog.tsx'
import type { Moves } from './use-moves.ts'
import type { People } from './use-people.ts'

type Props = { readonly theme: ThemeItem; readonly moves: Moves; readonly people: People }

/** What can be done with a theme: other words, another place, put away. */
export function ThemeMenu({ theme, moves, people }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const [isRenaming, setRenaming] = useState(false)
  const { id, name, about } = theme
  const order = moves.columns.flatMap((column) => (column.theme === null ? [] : [column.theme.id]))
  const at = order.indexOf(id)
  const before = order[at - 1]
  const after = order[at + 1]
  const move = (place: { before: string } | { after: string }) =>
    void act('priorities/move-theme', { id, ...place }, { say: t('theme.moved'), undo: true })
  return (
    <>
      <Menu
        label={t('theme.menu', { name })}
        placement="bottom end"
        entries={[
          {
            key: 'edit',
            label: t('theme.rename'),
            icon: Pencil,
            onAction: () => {
              setRenaming(true)
            },
          },
          {
            key: 'back',
            label: t('theme.back'),
            icon: ArrowLeft,
            iconFlips: true,
            isDisabled: before === undefined,
            onAction: () => {
              if (before !== undefined) move({ before })
            },
          },
          {
            key: 'on',
            label: t('theme.on'),
            icon: ArrowRight,
            iconFlips: true,
            isDisabled: after === undefined,
            onAction: () => {
              if (after !== undefined) move({ after })
            },
          },
          {
            key: 'archive',
            label: t('archive'),
            hint: t('theme.archive-hint'),
            icon: Archive,
            onAction: () =>
              void act(
                'priorities/archive-theme',
                { id },
                { say: t('theme.archived', { name }), undo: true },
              ),
          },
        ]}
      >
        <IconButton label={t('theme.menu', { name })} icon={Ellipsis} size="small" />
      </Menu>
      <OtherVersions
        current={name}
        others={theme.apart.name.map(({ value, by }) => ({
          by: by === null ? null : (people.personOf(by)?.name ?? null),
          text: value,
        }))}
        onChoose={(words) => void act('priorities/edit-theme', { id, name: words })}
      />
      {isRenaming && (
        <LineDialog
          onClose={() => {
            setRenaming(false)
          }}
          question={{
            title: t('theme.rename'),
            label: t('theme.name'),
            value: name,
            more: { label: t('theme.about'), value: about },
            done: t('save'),
            onDone: (line, more) =>
              void act('priorities/edit-theme', { id, name: line, about: more }),
          }}
        />
      )}
    </>
  )
}
