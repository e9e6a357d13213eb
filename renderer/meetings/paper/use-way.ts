import { useView, useViewItem } from '#renderer/store/use-view.ts'

type Way = { readonly link: string; readonly address: string; readonly words: readonly string[] }

/** Where phones come in to this meeting; null while they are not let in, because its address is not known before. */
export function useWay(meeting: string): Way | null {
  const room = useViewItem(useView('room', { meeting }), 'room')
  const door = room?.state === 'open' ? room.door : null
  const [way] = door?.state === 'open' ? door.ways : []
  return way === undefined || door?.state !== 'open' ? null : { ...way, words: door.words }
}
