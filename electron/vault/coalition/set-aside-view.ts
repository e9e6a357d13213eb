import type { LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { readableRecords } from '../records.ts'
import type { Coalition } from './coalition.ts'
import { keyedView } from './one-item-view.ts'

/** Milliseconds. */
const quietBefore = 500

/** Records this version cannot read, by document and map. They stay where they are. */
export function setAsideView({ space }: Coalition): LiveView<ViewItem<'records/set-aside'>> {
  const documents = [...space.documents()]
  const read = (): ReadonlyMap<string, ViewItem<'records/set-aside'>> =>
    new Map(
      documents.flatMap((document) =>
        readableRecords(document, space.shelf()).flatMap(({ map, setAside }) =>
          setAside.length === 0
            ? []
            : [[`${document}/${map}`, { document, map, ids: [...setAside] }] as const],
        ),
      ),
    )
  return keyedView(
    read,
    documents.map((name) => (refresh) => {
      // Reading everything again is dear, and nobody waits for this: it is done once edits pause.
      let timer: NodeJS.Timeout | undefined
      const later = () => {
        clearTimeout(timer)
        timer = setTimeout(refresh, quietBefore)
      }
      const document = space.shelf().read(name)
      document.on('update', later)
      return () => {
        clearTimeout(timer)
        document.off('update', later)
      }
    }),
  )
}
