import type { DropItem } from 'react-aria-components'

export type Dropped = {
  readonly files: readonly File[]
  /** The folder, where one was dropped. */
  readonly called?: string
}

/** The files somebody dropped; of a folder those that lie in it, not those in folders in it. */
export async function dropped(items: readonly DropItem[]): Promise<Dropped> {
  const files: File[] = []
  let called: string | undefined
  for (const item of items) {
    if (item.kind === 'file') files.push(await item.getFile())
    if (item.kind !== 'directory') continue
    called = item.name
    for await (const inside of item.getEntries())
      if (inside.kind === 'file') files.push(await inside.getFile())
  }
  return { files, ...(called !== undefined && { called }) }
}
