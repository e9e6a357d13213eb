import { ChevronDown } from 'lucide-react'
import { Button as ButtonBase } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Status, statuses } from '#shared/plans/fields.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { StatusMark } from './status-mark.tsx'

type Props = { readonly id: string; readonly text: string; readonly status: Status }

/** How far an action is, in a word and a shape; a press changes it. */
export function StatusMenu({ id, text, status }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const choose = (next: Status) => {
    if (next === status) return
    const say = t('status.said', { text, status: t(`status.${next}`) })
    void act('plans/set-status', { id, status: next }, { say, undo: true })
  }
  return (
    <Menu
      label={t('status.of', { text })}
      placement="bottom end"
      entries={statuses.map((key) => ({
        key,
        label: t(`status.${key}`),
        isChosen: key === status,
        onAction: () => {
          choose(key)
        },
      }))}
    >
      <ButtonBase
        className="button button--quiet button--small plans-status"
        aria-label={t('status.button', { text, status: t(`status.${status}`) })}
      >
        <StatusMark status={status} />
        <span>{t(`status.${status}`)}</span>
        <Icon of={ChevronDown} />
      </ButtonBase>
    </Menu>
  )
}
