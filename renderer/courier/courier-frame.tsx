import './courier.css'
import { useEffect, useRef, useState } from 'react'
import type { ViewItem } from '#shared/contract/table.ts'
import { freshId } from '#renderer/device/fresh-id.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { carry } from './carry.ts'
import { courierMessage } from './handover.ts'

type Place = ViewItem<'courier/place'>
type Work = Extract<Place, { state: 'yours' }>

/**
 * Holds this computer's direct connections in a frame of its own while the page is open. One of all open pages does; a
 * frame is made anew for each session, so nothing of an earlier one is left in it.
 */
export function CourierFrame() {
  const { link } = useVault()
  const [courier] = useState(freshId)
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const take = (pairs: readonly (readonly [string, Place])[]) => {
      for (const [, item] of pairs) setPlace(item)
    }
    return link.watch(
      'courier/place',
      { courier },
      {
        items: take,
        change: ({ set }) => {
          take(set)
        },
        fail: () => {
          setPlace(null)
        },
      },
    )
  }, [link, courier])
  if (place?.state !== 'yours') return null
  return <WorkingFrame key={place.session} courier={courier} work={place} />
}

function WorkingFrame({ courier, work }: { readonly courier: string; readonly work: Work }) {
  const { link } = useVault()
  const frame = useRef<HTMLIFrameElement>(null)
  const { session, room, secret } = work
  useEffect(() => {
    let stop = () => {}
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const inside = frame.current?.contentWindow
      if (!inside || source !== inside || data !== courierMessage) return
      const { port1, port2 } = new MessageChannel()
      stop = carry(link, { courier, session }, port1)
      inside.postMessage({ place: { room, secret } }, window.location.origin, [port2])
    }
    window.addEventListener('message', hear)
    return () => {
      window.removeEventListener('message', hear)
      stop()
    }
  }, [link, courier, session, room, secret])
  // oxlint-disable-next-line jsx-a11y/iframe-has-title -- hidden from everybody: there is nothing to see or to hear in it
  return <iframe ref={frame} className="courier" src="courier.html" aria-hidden tabIndex={-1} />
}
