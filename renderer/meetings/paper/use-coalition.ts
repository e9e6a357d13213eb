import { useView, useViewItem } from '#renderer/store/use-view.ts'

/** What this coalition is called, and the id its cloth is woven from; '' until they are known. */
export function useCoalition(): { readonly id: string; readonly name: string } {
  const found = useViewItem(useView('coalition', {}), 'coalition')
  return { id: found?.id ?? '', name: found?.name ?? '' }
}
