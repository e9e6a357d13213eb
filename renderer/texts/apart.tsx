import type { ViewItem } from '#shared/contract/table.ts'
import type { TextPlace } from '#shared/texts/places.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'

type Props = {
  readonly place: TextPlace
  readonly standing: readonly ViewItem<'texts/standing'>[]
}

/** Texts that were begun apart: all are shown, and stay, until somebody chooses one. */
export function Apart({ place, standing }: Props) {
  const act = useAct('texts')
  const members = useViewItems(useView('people/members', {}))
  const current = standing.find(({ counts }) => counts)
  const others = standing.filter(({ counts }) => !counts)
  if (current === undefined || others.length === 0) return null
  const nameOf = (person: string | null) => members.find(({ id }) => id === person)?.name ?? null
  return (
    <OtherVersions
      current={current.words}
      others={others.map(({ words, by }) => ({ text: words, by: nameOf(by) }))}
      onChoose={(words) => {
        const chosen = [current, ...others].find((one) => one.words === words)?.text ?? null
        if (chosen !== null) void act('texts/settle', { place, text: chosen }, { undo: true })
      }}
    />
  )
}
