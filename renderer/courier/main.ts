import { courierMessage, type CourierPlace } from './handover.ts'
import { startCourier } from './courier.ts'

/** The page that made this frame hands over a port and where the coalition's couriers meet, once. */
window.addEventListener('message', function hear({ source, origin, data, ports: [port] }) {
  const isMine = source === window.parent && origin === window.location.origin
  if (!isMine || port === undefined || !isHandover(data)) return
  window.removeEventListener('message', hear)
  const stop = startCourier(data.place, port)
  window.addEventListener('pagehide', stop)
})
window.parent.postMessage(courierMessage, window.location.origin)

function isHandover(data: unknown): data is { readonly place: CourierPlace } {
  if (typeof data !== 'object' || data === null || !('place' in data)) return false
  const { place } = data
  if (typeof place !== 'object' || place === null) return false
  const parts = [Reflect.get(place, 'room'), Reflect.get(place, 'secret')]
  return parts.every((part) => typeof part === 'string')
}
