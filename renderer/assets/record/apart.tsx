import type { WrittenField } from '#shared/assets/asset.ts'
import type { FullAsset } from '#shared/assets/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'
import { useMembers } from '#renderer/assets/use-members.ts'
import { useValueWords } from './value-words.ts'

type Props = { readonly asset: FullAsset; readonly field: WrittenField }

/** What somebody else wrote in this field at the same time, to choose from. */
export function Apart({ asset, field }: Props) {
  const act = useAct('assets')
  const members = useMembers()
  const words = useValueWords()
  const others = asset.apart.filter((one) => one.field === field)
  if (others.length === 0) return null
  const versions = others.map(({ key, by, value }) => ({
    key,
    by: by === null ? null : (members.get(by)?.name ?? null),
    text: words(field, value),
  }))
  return (
    <OtherVersions
      current={words(field, asset[field])}
      others={versions}
      onChoose={(text) => {
        const key = versions.find((version) => version.text === text)?.key ?? null
        void act('assets/settle', { id: asset.id, field, key })
      }}
    />
  )
}
