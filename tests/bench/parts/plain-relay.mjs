import { once } from 'node:events'
import process from 'node:process'
import { createDecoder, readVarUint } from 'lib0/decoding'
import { createEncoder, length, toUint8Array, writeVarUint } from 'lib0/encoding'
import { WebSocketServer } from 'ws'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import { Doc } from 'yjs'

/**
 * A relay as y-websocket's own server is: one document in memory, its sync protocol, every update to every other
 * client. No disk, no encryption, no checks: what the product's path is measured against.
 */
const document = new Doc()
const sync = 0
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
await once(server, 'listening')

document.on('update', (update, origin) => {
  const encoder = createEncoder()
  writeVarUint(encoder, sync)
  writeUpdate(encoder, update)
  const bytes = toUint8Array(encoder)
  for (const client of server.clients) if (client !== origin) client.send(bytes)
})

server.on('connection', (client) => {
  const first = createEncoder()
  writeVarUint(first, sync)
  writeSyncStep1(first, document)
  client.send(toUint8Array(first))
  client.on('message', (/** @type {Buffer} */ bytes) => {
    const decoder = createDecoder(new Uint8Array(bytes))
    if (readVarUint(decoder) !== sync) return
    const answer = createEncoder()
    writeVarUint(answer, sync)
    readSyncMessage(decoder, answer, document, client)
    if (length(answer) > 1) client.send(toUint8Array(answer))
  })
})

const address = server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0
process.stdout.write(`${JSON.stringify({ address: `ws://127.0.0.1:${String(port)}` })}\n`)
