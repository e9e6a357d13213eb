import { once } from 'node:events'
import process from 'node:process'
import { WebSocketServer } from 'ws'

/** Sends back what it gets: no disk, no encryption, no checks. What answers to phones are measured against. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
await once(server, 'listening')
server.on('connection', (client) => {
  client.on('message', (bytes) => {
    client.send(bytes)
  })
})
const address = server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0
process.stdout.write(`${JSON.stringify({ address: `ws://127.0.0.1:${String(port)}` })}\n`)
