import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewPart } from '#shared/briefs/contract.ts'
import { blockKinds } from '#shared/briefs/fields.ts'
import type { OneBrief } from '#shared/briefs/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { ChooseRecord, type Wanted } from './choose-record.tsx'
import { partIcons } from './part-words.ts'

type Props = {
  readonly brief: OneBrief
  /** The part it comes after; null: last. */
  readonly after: string | null
  readonly onAdded: (id: string) => void
}

/** Adds a part; those that show a record ask which one first. */
export function AddPart({ brief, after, onAdded }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const add = async (part: NewPart) => {
    const place = after === null ? {} : { after }
    const input = { brief: brief.id, part, ...place }
    const made = await act('briefs/add-block', input, { say: t('part.added'), undo: true })
    if (made.done) onAdded(made.output.id)
    return made.done
  }
  const begin = (kind: (typeof blockKinds)[number]) => {
    switch (kind) {
      case 'goal':
      case 'decision':
      case 'actions':
      case 'quote':
      case 'photo':
        setWanted(kind)
        return
      case 'assets':
        void add({ kind, records: [] })
        return
      case 'map':
        void add({ kind, title: '', alt: '', records: [] })
        return
      case 'heading':
        void add({ kind, text: '', level: 2, usual: null })
        return
      case 'facts':
        void add({ kind, facts: [] })
        return
      case 'ask':
        void add({ kind, title: '', text: '' })
        return
      case 'text':
      case 'points':
      case 'signature':
        void add({ kind, text: '' })
    }
  }
  return (
    <>
      <Menu
        label={t('part.add')}
        entries={blockKinds.map((kind) => ({
          key: kind,
          label: t(`part.${kind}`),
          hint: t(`part-hint.${kind}`),
          icon: partIcons[kind],
          onAction: () => {
            begin(kind)
          },
        }))}
      >
        <Button kind="quiet" size="small" icon={Plus}>
          {t('part.add')}
        </Button>
      </Menu>
      {wanted !== null && (
        <ChooseRecord
          wanted={wanted}
          onChoose={(record) => add({ kind: wanted, record })}
          onClose={() => {
            setWanted(null)
          }}
        />
      )}
    </>
  )
}
