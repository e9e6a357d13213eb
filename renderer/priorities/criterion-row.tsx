import { Archive, Ellipsis, Minus, Pencil, Plus, Scale } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CriterionItem } from '#shared/priorities/weighing-items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { LineDialog } from './line-dialog.tsx'

const most = 5

/** One criterion with its weight. */
export function CriterionRow({ criterion }: { readonly criterion: CriterionItem }) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const announce = useAnnounce()
  const [isRenaming, setRenaming] = useState(false)
  const { id, text, weight, equity } = criterion
  const weigh = async (next: number) => {
    const { done } = await act('priorities/edit-criterion', { id, weight: next })
    if (done) announce(t('weigh.weight-now', { text, count: next }))
  }
  return (
    <li className="priorities-criterion">
      <div className="row between">
        <b dir="auto" className="grow">
          {text}
        </b>
        <Menu
          label={t('weigh.menu', { text })}
          placement="bottom end"
          entries={[
            {
              key: 'edit',
              label: t('edit'),
              icon: Pencil,
              onAction: () => {
                setRenaming(true)
              },
            },
            {
              key: 'equity',
              label: equity ? t('weigh.equity-off') : t('weigh.equity-on'),
              hint: t('weigh.equity-hint'),
              icon: Scale,
              onAction: () => void act('priorities/edit-criterion', { id, equity: !equity }),
            },
            {
              key: 'archive',
              label: t('archive'),
              icon: Archive,
              onAction: () =>
                void act(
                  'priorities/archive-criterion',
                  { id },
                  { say: t('archived'), undo: true },
                ),
            },
          ]}
        >
          <IconButton label={t('weigh.menu', { text })} icon={Ellipsis} size="small" />
        </Menu>
      </div>
      {equity && <Chip size="small">{t('weigh.equity')}</Chip>}
      <div className="row between">
        <span className="priorities-dots-given grow">
          <span className="sr-only">{t('weigh.weight', { count: weight })}</span>
          {Array.from({ length: most }, (_, at) => (
            <span
              key={at}
              className={`priorities-dot${at < weight ? '' : ' is-open'}`}
              aria-hidden
            />
          ))}
        </span>
        <IconButton
          label={t('weigh.less', { text })}
          icon={Minus}
          isDisabled={weight <= 1}
          onPress={() => void weigh(weight - 1)}
        />
        <IconButton
          label={t('weigh.more', { text })}
          icon={Plus}
          isDisabled={weight >= most}
          onPress={() => void weigh(weight + 1)}
        />
      </div>
      {isRenaming && (
        <LineDialog
          onClose={() => {
            setRenaming(false)
          }}
          question={{
            title: t('edit'),
            label: t('weigh.criterion'),
            value: text,
            done: t('save'),
            onDone: (line) => void act('priorities/edit-criterion', { id, text: line }),
          }}
        />
      )}
    </li>
  )
}
