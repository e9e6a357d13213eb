import './photos.css'
import { useThumbnail } from './use-thumbnail.ts'

type Props = {
  readonly photo: string
  /** For who does not see it; empty where it says nothing that does not stand beside it. */
  readonly alt: string
}

/** A photo, small and square; nothing where it cannot be drawn. Its room is kept while it is on its way. */
export function Thumbnail({ photo, alt }: Props) {
  const address = useThumbnail(photo)
  if (address === null) return null
  return (
    <span className="thumbnail">
      {address !== undefined && <img src={address} alt={alt} draggable={false} />}
    </span>
  )
}
