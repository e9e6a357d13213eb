import { join } from 'node:path'
import { argv } from 'node:process'
import { Refusal } from '#shared/contract/problem.ts'
import { linkUp } from './connecting/link-up.ts'
import { Gatehouse } from './gatehouse.ts'
import { unlockAtHand } from './keys/at-hand.ts'
import { nodeWorld } from './node-world.ts'
import { holdVaultFolder } from './open-vault.ts'
import { parentHub } from './parent-hub.ts'
import { parentKeychain } from './parent-keychain.ts'
import { parentPort } from './parent-port.ts'
import { parentRoom } from './room/parent-room.ts'
import { RoomDesks } from './room/room-desks.ts'
import { serveParent } from './serve-parent.ts'
import { tellLanguage } from './tell-language.ts'

/** The vault's own process under Electron. Its only words are: a window with a port, an answer of the keychain, and the end. */
const [, , folder = ''] = argv
const parent = parentPort()
const keychain = parentKeychain(parent)

async function openGates(): Promise<Gatehouse> {
  const held = await holdVaultFolder(folder, nodeWorld)
  const gatehouse = new Gatehouse(held, (vault) => {
    linkUp(vault, parentHub(parent))
    const pages = join(import.meta.dirname, '../guest')
    vault.useRooms(new RoomDesks(vault, { startHub: parentRoom(parent), pages }))
  })
  tellLanguage(parent, gatehouse)
  try {
    const { random } = nodeWorld
    const unlock = await unlockAtHand({ folder, way: held.way, keychain, random })
    if (unlock !== null) await gatehouse.open(unlock)
  } catch (cause) {
    // What does not fit the lock leaves it locked, and the page before it says so.
    if (!isLockedStill(cause)) {
      await gatehouse.close()
      throw cause
    }
  }
  return gatehouse
}

const isLockedStill = (cause: unknown): boolean =>
  cause instanceof Refusal && ['keychain-refused', 'wrong-key-file'].includes(cause.problem.code)

/** A folder that does not open is told to whoever started the app, and not tried again and again. */
const opening = openGates().catch((cause: unknown) => {
  if (!(cause instanceof Refusal)) throw cause
  parent.send({ t: 'refused', problem: cause.problem })
  return null
})
serveParent(parent, opening, () => {
  process.exit(0)
})
await opening
