import type { Settings } from '#shared/contract/workspace.ts'
import type { Gatehouse } from './gatehouse.ts'
import type { ParentPort } from './parent-port.ts'

/** Tell the main process which language was chosen, now and with every change: its menus speak it too. */
export function tellLanguage(
  parent: Pick<ParentPort, 'send'>,
  gatehouse: Pick<Gatehouse, 'link'>,
): void {
  const tell = ([one]: readonly (readonly [string, Settings])[]) => {
    if (one !== undefined) parent.send({ t: 'language', language: one[1].language })
  }
  gatehouse.link('desktop').watch(
    'settings',
    {},
    {
      items: tell,
      change: ({ set }) => {
        tell(set)
      },
      fail: () => {},
    },
  )
}
