import { useCallback, useSyncExternalStore } from 'react'
import type { VaultLink } from '#shared/contract/link.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { smallPicture } from './small-picture.ts'
import { createThumbnails, type Thumbnails } from './thumbnails.ts'

/** A cache, not state: of each coalition's photos its own. */
const byLink = new WeakMap<VaultLink, Thumbnails>()

function thumbnailsOf(link: VaultLink): Thumbnails {
  const known = byLink.get(link)
  if (known) return known
  const made = createThumbnails({
    async draw(photo) {
      const { file, type } = await link.run('assets/file-open', { id: photo })
      const parts = await takeFile(link, file)
      return URL.createObjectURL(await smallPicture(new Blob([...parts], { type })))
    },
    drop: (address) => {
      URL.revokeObjectURL(address)
    },
  })
  byLink.set(link, made)
  return made
}

/** The address of a photo drawn small, asked for while something shows it; null where it cannot be drawn. */
export function useThumbnail(photo: string): string | null | undefined {
  const { link } = useVault()
  const thumbnails = thumbnailsOf(link)
  return useSyncExternalStore(
    useCallback((told: () => void) => thumbnails.wait(photo, told), [thumbnails, photo]),
    () => thumbnails.known(photo),
  )
}
