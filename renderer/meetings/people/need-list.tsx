import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { needKinds } from '#shared/meetings/fields.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import type { Whole } from '#renderer/meetings/whole.ts'
import { NeedDialog } from './need-dialog.tsx'
import { NeedRow } from './need-row.tsx'

/** What people asked for: counted, never named; each with whoever looks after it. */
export function NeedList({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('meetings')
  const head = useId()
  const act = useAct('meetings')
  const [open, setOpen] = useState<string | null>(null)
  const { meeting, needs } = whole
  const opened = needs.find(({ id }) => id === open)
  const add = async (kind: (typeof needKinds)[number]) => {
    const input = { meeting: meeting.id, need: { kind } }
    const made = await act('meetings/add-need', input, { say: t('need.added'), undo: true })
    if (made.done) setOpen(made.output.id)
  }
  return (
    <section className="stack stack--3" aria-labelledby={head}>
      <h2 id={head}>{t('needs')}</h2>
      <p className="meta">{t('needs.about')}</p>
      {needs.length > 0 && (
        <ul className="divided meetings-needs" aria-labelledby={head}>
          {needs.map((need) => (
            <NeedRow
              key={need.id}
              need={need}
              onOpen={() => {
                setOpen(need.id)
              }}
            />
          ))}
        </ul>
      )}
      <div>
        <Menu
          label={t('need.add')}
          entries={needKinds.map((kind) => ({
            key: kind,
            label: t(`need.${kind}`),
            onAction: () => void add(kind),
          }))}
        >
          <Button size="small" kind="quiet" icon={Plus}>
            {t('need.add')}
          </Button>
        </Menu>
      </div>
      {opened !== undefined && (
        <NeedDialog
          meeting={meeting.id}
          need={opened}
          onClose={() => {
            setOpen(null)
          }}
        />
      )}
    </section>
  )
}
