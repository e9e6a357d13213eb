import type { ViewItem } from '#shared/contract/table.ts'

type SetAside = ViewItem<'records/set-aside'>

const areas = ['assets', 'priorities', 'plans', 'meetings', 'briefs', 'people'] as const
type Area = (typeof areas)[number]

/** In which area a document's records are shown: a brief's parts are among the briefs, an agenda's among the meetings. */
export function areaOf(document: string): Area {
  const kind = document.split('/')[0] ?? ''
  return areas.find((area) => area === kind || area === `${kind}s`) ?? 'people'
}

/** What was set aside by area, in the order of the workspace; areas without any are left out. */
export const inAreas = (items: readonly SetAside[]): readonly [Area, readonly SetAside[]][] =>
  areas
    .map((area): [Area, readonly SetAside[]] => [
      area,
      items.filter(({ document }) => areaOf(document) === area),
    ])
    .filter(([, groups]) => groups.length > 0)
