import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { TieItem } from '#shared/assets/links/contract.ts'
import type { Graph } from '#shared/assets/network/graph.ts'
import { wayKeyOf } from '#renderer/assets/links/ways.ts'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = {
  readonly graph: Graph
  readonly assets: readonly LightAsset[]
  readonly ties: readonly TieItem[]
}

/** The same as the picture, to read: each strength with all it is linked with, and how. */
export function NetworkTable({ graph, assets, ties }: Props) {
  const { t } = useTranslation(['asset-network', 'asset-links'])
  const { collator } = useFormat()
  const drawn = new Set(graph.nodes)
  const rows = assets
    .filter(({ id }) => drawn.has(id))
    .toSorted((a, b) => collator.compare(a.name, b.name))
  const said = new Map<string, string[]>()
  for (const { from, to, kind, note } of ties) {
    if (!drawn.has(from.id) || !drawn.has(to.id)) continue
    for (const [own, other, turned] of [
      [from, to, false],
      [to, from, true],
    ] as const) {
      const way = t(`asset-links:way.${wayKeyOf({ kind, turned })}`)
      const words =
        note === ''
          ? t('tie', { way, name: other.name })
          : t('tie.note', { way, name: other.name, note })
      said.set(own.id, [...(said.get(own.id) ?? []), words])
    }
  }
  return (
    <div className="assets-network__table">
      <Table label={t('table')} heads={[t('table.strength'), t('table.linked')]}>
        {rows.map(({ id, name, kind }) => (
          <tr key={id}>
            <th scope="row">
              <span className="row">
                <KindMark kind={kind} named />
                <Link to={`/assets/${id}`}>
                  <bdi>{name}</bdi>
                </Link>
              </span>
            </th>
            <td>
              {said.has(id) ? (
                <ul className="assets-items">
                  {said.get(id)?.map((words) => (
                    <li key={words} dir="auto">
                      {words}
                    </li>
                  ))}
                </ul>
              ) : (
                t('table.nobody')
              )}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
