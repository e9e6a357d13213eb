import { useTranslation } from 'react-i18next'
import { useMembers } from '#renderer/assets/use-members.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Layer } from './use-layers.ts'

const fields = ['name', 'source', 'licence'] as const

/** One layer: what it is and where from, its words to be changed, and the way off the map. */
export function LayerRow({ layer }: { readonly layer: Layer }) {
  const { t } = useTranslation('asset-streets')
  const act = useAct('assets')
  const { list } = useFormat()
  const members = useMembers()
  const { id, name, file, lines, areas, by } = layer
  const counts = [
    lines > 0 && t('found.lines', { count: lines }),
    areas > 0 && t('found.areas', { count: areas }),
  ].filter((words) => words !== false)
  return (
    <li className="stack">
      <div className="row">
        <b className="grow" dir="auto">
          {name}
        </b>
        <Button
          size="small"
          aria-label={t('layer.off-label', { name })}
          onPress={() => {
            void act('assets/underlay-off', { id }, { say: t('said.off', { name }), undo: true })
          }}
        >
          {t('layer.off')}
        </Button>
      </div>
      <p className="meta" dir="auto">
        {[
          list(counts),
          t('layer.from', { file }),
          t('layer.by', { name: members.get(by)?.name ?? '…' }),
        ].join(' · ')}
      </p>
      <details className="details">
        <summary>{t('layer.words')}</summary>
        <div className="stack stack--4">
          {fields.map((field) => (
            <SavedField
              key={field}
              label={t(`field.${field}`)}
              value={layer[field]}
              maxLength={200}
              mustSay
              onSave={async (words) =>
                (await act('assets/underlay-edit', { id, change: { [field]: words } })).done
              }
            />
          ))}
        </div>
      </details>
    </li>
  )
}
