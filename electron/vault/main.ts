import { argv } from 'node:process'
import { serveFrames } from '#shared/contract/serve.ts'
import { linkUp } from './connecting/link-up.ts'
import { Gatehouse } from './gatehouse.ts'
import { nodeWorld } from './node-world.ts'
import { holdVaultFolder } from './open-vault.ts'
import { parentHub } from './parent-hub.ts'
import { parentKeychain } from './parent-keychain.ts'
import { parentPort } from './parent-port.ts'
import { portPipe } from './port-pipe.ts'

/** The vault's own process under Electron. Its only words are: a window with a port, an answer of the keychain, and the end. */
const [, , folder = ''] = argv
const parent = parentPort()
const keychain = parentKeychain(parent)
const held = await holdVaultFolder(folder, nodeWorld)
const gatehouse = new Gatehouse(held, (vault) => {
  linkUp(vault, parentHub(parent))
})
const isOffered = (await keychain.available()) === 'yes'
if (isOffered && held.way !== 'passphrase') await gatehouse.open({ kind: 'keychain', keychain })

parent.onMessage(({ message, ports: [port] }) => {
  if (message.t === 'window' && port !== undefined)
    serveFrames(gatehouse.link(message.window), portPipe(port))
  if (message.t === 'end')
    void gatehouse.close().finally(() => {
      process.exit(0)
    })
})
