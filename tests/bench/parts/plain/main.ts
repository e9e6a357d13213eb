import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** The other member's screen over plain y-websocket: the address of the first record, as soon as it changes. */
const relay = new URLSearchParams(window.location.search).get('relay') ?? ''
const document_ = new Y.Doc()
const provider = new WebsocketProvider(relay, 'bench', document_, { disableBc: true })
const records = document_.getMap<Y.Map<unknown>>('assets')
const row = document.createElement('div')
row.role = 'row'
document.querySelector('main')?.append(row)

const show = () => {
  const address = records.get('0')?.get('address')
  row.textContent = typeof address === 'string' ? address : ''
}
records.observeDeep(show)
provider.on('sync', show)
