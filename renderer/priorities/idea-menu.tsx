import { Archive, ArrowRight, Combine, Ellipsis, Pencil, Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/menu.tsx'
import type { Ask } from './idea-card.tsx'
import type { Moves } from './use-moves.ts'

type Props = {
  readonly id: string
  readonly text: string
  readonly theme: string | null
  readonly moves: Moves
  readonly ask: Ask
}

/** Where an idea can go. Keys 1 to 9 stand for the first nine, also while the menu is open. */
export const targetsOf = (moves: Moves, theme: string | null): readonly (string | null)[] =>
  moves.columns.map((column) => column.theme?.id ?? null).filter((target) => target !== theme)

/** "Move to …", the equal of dragging, and what else can be done with an idea. */
export function IdeaMenu({ id, text, theme, moves, ask }: Props) {
  const { t } = useTranslation('priorities')
  const places = targetsOf(moves, theme).map((target, at): MenuEntry => ({
    key: target ?? 'unsorted',
    label: t('move-to', { theme: moves.nameOf(target) }),
    icon: ArrowRight,
    iconFlips: true,
    ...(at < 9 && { shortcut: String(at + 1) }),
    onAction: () => void moves.moveTo(moves.endOf(id, target)),
  }))
  const more: readonly MenuEntry[] = [
    {
      key: 'new',
      label: t('theme.start'),
      icon: Plus,
      onAction: () => {
        ask('theme', id)
      },
    },
    {
      key: 'same',
      label: t('merge.open'),
      icon: Combine,
      onAction: () => {
        ask('merge', id)
      },
    },
    {
      key: 'edit',
      label: t('edit'),
      icon: Pencil,
      onAction: () => {
        ask('edit', id)
      },
    },
    {
      key: 'archive',
      label: t('archive'),
      icon: Archive,
      onAction: () => {
        ask('archive', id)
      },
    },
  ]
  return (
    <span onKeyDownCapture={chooseByDigit}>
      <Menu label={t('menu', { text })} entries={[...places, ...more]} placement="bottom end">
        <IconButton label={t('menu', { text })} icon={Ellipsis} size="small" />
      </Menu>
    </span>
  )
}

/** An open menu takes letters to find an entry by its name; a digit means the entry that shows it. */
function chooseByDigit(event: KeyboardEvent): void {
  const { target, key } = event
  if (!/^[1-9]$/.test(key) || !(target instanceof Element)) return
  const menu = target.closest('[role="menu"]') ?? target.querySelector('[role="menu"]')
  const entries = menu?.querySelectorAll('[role="menuitem"]')
  const entry = [...(entries ?? [])].find((one) => one.querySelector('kbd')?.textContent === key)
  if (!(entry instanceof HTMLElement)) return
  event.preventDefault()
  event.stopPropagation()
  entry.click()
}
