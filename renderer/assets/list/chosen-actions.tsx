import { Archive, Eye, Shapes, Tag } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assetKinds, audiences } from '#shared/assets/kinds.ts'
import type { CommandInput } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { TagMany } from './tag-many.tsx'

type Props = {
  readonly chosen: ReadonlySet<string>
  readonly onDone: () => void
}

type Wish = Omit<CommandInput<'assets/edit-many'>, 'ids'>

/** What can be done with all that are chosen; each is one step, which one press takes back. */
export function ChosenActions({ chosen, onDone }: Props) {
  const { t } = useTranslation(['assets', 'ui'])
  const act = useAct('assets')
  const [tagging, setTagging] = useState(false)
  const ids = [...chosen]

  const change = async (wish: Wish) => {
    const done = await act(
      'assets/edit-many',
      { ids, ...wish },
      { say: t('many.changed', { count: ids.length }), undo: true },
    )
    if (done.done) setTagging(false)
  }
  const archive = async () => {
    const said = { say: t('archived', { count: ids.length }), undo: true }
    if ((await act('assets/archive', { ids }, said)).done) onDone()
  }
  return (
    <>
      <Menu
        label={t('many.kind')}
        entries={assetKinds.map((kind) => ({
          key: kind,
          label: t(`ui:kind.${kind}`),
          onAction: () => {
            void change({ kind })
          },
        }))}
      >
        <Button kind="quiet" size="small" icon={Shapes}>
          {t('field.kind')}
        </Button>
      </Menu>
      <Menu
        label={t('audience')}
        entries={audiences.map((audience) => ({
          key: audience,
          label: t(`audience.${audience}`),
          onAction: () => {
            void change({ audience })
          },
        }))}
      >
        <Button kind="quiet" size="small" icon={Eye}>
          {t('audience')}
        </Button>
      </Menu>
      <Button
        kind="quiet"
        size="small"
        icon={Tag}
        onPress={() => {
          setTagging(true)
        }}
      >
        {t('many.tag')}
      </Button>
      <Button
        kind="quiet"
        size="small"
        icon={Archive}
        onPress={() => {
          void archive()
        }}
      >
        {t('archive')}
      </Button>
      {tagging && (
        <TagMany
          count={ids.length}
          onClose={() => {
            setTagging(false)
          }}
          onTag={(tags) => {
            void change({ tags: [...tags] })
          }}
        />
      )}
    </>
  )
}
