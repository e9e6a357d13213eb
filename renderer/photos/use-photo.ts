import { useEffect, useState } from 'react'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useVault } from '#renderer/store/vault-context.ts'

/** `failed`: what is there is no picture, or the vault could not give it. */
type Photo =
  | { readonly state: 'opening' | 'failed' }
  | { readonly state: 'shown'; readonly address: string }

type Opening = 'assets/file-open' | 'assets/sheet-open'

/** A photo of a strength. */
export const usePhoto = (id: string, here: boolean): Photo =>
  usePicture('assets/file-open', id, here)

/** A picture whose bytes are here, under an address of this page alone. */
export function usePicture(opening: Opening, id: string, here: boolean): Photo {
  const { link } = useVault()
  const [photo, setPhoto] = useState<Photo>({ state: 'opening' })
  useEffect(() => {
    if (!here) return undefined
    const leaving = new AbortController()
    let address: string | null = null
    const open = async () => {
      const { file, type } = await link.run(opening, { id })
      const parts = await takeFile(link, file, { signal: leaving.signal })
      if (leaving.signal.aborted) return
      address = URL.createObjectURL(new Blob([...parts], { type }))
      setPhoto({ state: 'shown', address })
    }
    open().catch(() => {
      if (!leaving.signal.aborted) setPhoto({ state: 'failed' })
    })
    return () => {
      leaving.abort()
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [link, opening, id, here])
  return photo
}
