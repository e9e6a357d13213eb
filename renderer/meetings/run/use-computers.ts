import { useMemo } from 'react'
import { useView, useViewItem, useViewItems } from '#renderer/store/use-view.ts'

export type Computer = { readonly key: string; readonly label: string }

/** Members' computers but this one, each by whose it is and what it is called. */
export function useComputers(): readonly Computer[] {
  const members = useViewItems(useView('people/members', {}))
  const own = useViewItem(useView('coalition', {}), 'coalition')?.device
  return useMemo(
    () =>
      members.flatMap(({ name, devices }) =>
        devices
          .filter(({ id }) => id !== own)
          .map((device) => ({ key: device.id, label: `${name} · ${device.name}` })),
      ),
    [members, own],
  )
}
