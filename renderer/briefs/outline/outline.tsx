import { Settings2 } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OneBrief, ShownBlock } from '#shared/briefs/items.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import type { PanelSide } from '#renderer/briefs/panel/panel.tsx'
import { AddPart } from './add-part.tsx'
import { AwayParts } from './away-parts.tsx'
import { ListMover } from '#renderer/ui/list-mover.tsx'
import { PartRow } from './part-row.tsx'
import { usePartMoves } from './use-part-moves.ts'

type Props = {
  readonly brief: OneBrief
  readonly blocks: readonly ShownBlock[]
  /** Parts that were taken out. */
  readonly away: readonly ShownBlock[]
  readonly side: PanelSide
  readonly onSide: (side: PanelSide) => void
}

/** All parts of a brief, to open, to order, to add to and to take out. */
export function Outline({ brief, blocks, away, side, onSide }: Props) {
  const { t } = useTranslation('briefs')
  const head = useId()
  const standing = useMemo(() => blocks.map(({ id }) => id), [blocks])
  const moves = usePartMoves(brief.id, standing)
  const byId = useMemo(() => new Map(blocks.map((block) => [block.id, block])), [blocks])
  const shown = moves.ids.flatMap((id) => byId.get(id) ?? [])
  const open = side.shows === 'part' ? side.id : null
  return (
    <nav className="briefs-outline" aria-labelledby={head}>
      <h2 id={head}>{t('outline')}</h2>
      <div className="briefs-part briefs-part--whole">
        <button
          type="button"
          className="briefs-part__name"
          aria-current={side.shows === 'whole' ? 'true' : undefined}
          onClick={() => {
            onSide({ shows: 'whole' })
          }}
        >
          <Icon of={Settings2} />
          <span className="grow">{t('whole')}</span>
        </button>
      </div>
      <ListMover moves={moves}>
        <ol className="briefs-parts">
          {shown.map((block, at) => (
            <PartRow
              key={block.id}
              brief={brief.id}
              block={block}
              at={at}
              of={shown.length}
              moves={moves}
              isOpen={open === block.id}
              onOpen={() => {
                onSide({ shows: 'part', id: block.id })
              }}
            />
          ))}
        </ol>
      </ListMover>
      <AddPart
        brief={brief}
        after={open ?? blocks.at(-1)?.id ?? null}
        onAdded={(id) => {
          onSide({ shows: 'part', id })
        }}
      />
      <AwayParts brief={brief.id} away={away} />
    </nav>
  )
}
