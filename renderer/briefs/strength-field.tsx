import { Check } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { AssetFinder } from './asset-finder.tsx'

type Props = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (asset: string) => void
  /** What is chosen of the strength after that. */
  readonly children?: ReactNode
}

/** Finds one strength by its words; what was chosen stands above. */
export function StrengthField({ label, value, onChange, children }: Props) {
  const [query, setQuery] = useState('')
  const chosen = useViewItem(useView('assets/list', {}), value ?? '')
  const id = useId()
  return (
    <div className="field stack" role="group" aria-labelledby={id}>
      <p className="label" id={id}>
        {label}
      </p>
      {chosen !== undefined && (
        <p>
          <bdi>{chosen.name}</bdi>
        </p>
      )}
      <AssetFinder
        query={query}
        onQuery={setQuery}
        except={value === null ? [] : [value]}
        icon={Check}
        onChoose={(one) => {
          onChange(one)
          setQuery('')
        }}
      />
      {children}
    </div>
  )
}
