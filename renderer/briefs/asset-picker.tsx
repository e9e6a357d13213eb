import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { AssetFinder } from './asset-finder.tsx'

type Props = {
  readonly label: string
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Chooses strengths, found by typing; those chosen stand above. */
export function AssetPicker({ label, chosen, onChange }: Props) {
  const [query, setQuery] = useState('')
  const id = useId()
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <p className="label" id={id}>
        {label}
      </p>
      {chosen.length > 0 && (
        <ul className="briefs-chosen">
          {chosen.map((one) => (
            <Chosen
              key={one}
              id={one}
              onLetGo={() => {
                onChange(chosen.filter((other) => other !== one))
              }}
            />
          ))}
        </ul>
      )}
      <AssetFinder
        query={query}
        onQuery={setQuery}
        except={chosen}
        icon={Plus}
        onChoose={(one) => {
          onChange([...chosen, one])
          setQuery('')
        }}
      />
    </div>
  )
}

function Chosen({ id, onLetGo }: { readonly id: string; readonly onLetGo: () => void }) {
  const { t } = useTranslation('briefs')
  const name = useViewItem(useView('assets/list', {}), id)?.name ?? t('not-here')
  return (
    <li className="briefs-chosen__one">
      <bdi className="grow">{name}</bdi>
      <IconButton label={t('let-go', { text: name })} icon={X} size="small" onPress={onLetGo} />
    </li>
  )
}
