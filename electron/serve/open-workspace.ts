import { hubProcess } from '../vault/connecting/hub-process.ts'
import { linkUp } from '../vault/connecting/link-up.ts'
import { RoomDesks } from '../vault/room/room-desks.ts'
import { roomProcess } from '../vault/room/room-process.ts'
import { Gatehouse } from '../vault/gatehouse.ts'
import { unlockAtHand } from '../vault/keys/at-hand.ts'
import type { Unlock } from '../vault/keys/keyring.ts'
import { nodeWorld } from '../vault/node-world.ts'
import { holdVaultFolder } from '../vault/open-vault.ts'
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts'

export type OpenWorkspace = {
  readonly server: LoopbackServer
  readonly close: () => Promise<void>
}

export type WorkspaceOptions = {
  readonly folder: string
  readonly port: number
  readonly pages: string
  /** What opens the vault; left out, its key file does, and a passphrase is asked for on the page. */
  readonly unlock?: Unlock
  /** The hub's program, for links to other computers; without it there are none. */
  readonly hub?: string
  /** For meetings with phones: the room hub's program, and the folder of the page that phones get. Without it there are none. */
  readonly room?: { readonly hub: string; readonly pages: string }
  readonly onFault?: (error: unknown) => void
}

/** The workspace of one vault folder in a browser on this computer: vault and pages in one process. */
export async function openWorkspace(options: WorkspaceOptions): Promise<OpenWorkspace> {
  const held = await holdVaultFolder(options.folder, nodeWorld)
  const gatehouse = new Gatehouse(held, (vault) => {
    if (options.hub !== undefined) linkUp(vault, hubProcess(options.hub))
    if (options.room !== undefined) {
      const { hub, pages } = options.room
      vault.useRooms(new RoomDesks(vault, { startHub: roomProcess(hub), pages }))
    }
  })
  try {
    const { folder } = options
    const { random } = nodeWorld
    const unlock =
      options.unlock ?? (await unlockAtHand({ folder, way: held.way, keychain: null, random }))
    if (unlock !== null) await gatehouse.open(unlock)
    const server = await startLoopbackServer({
      port: options.port,
      pages: options.pages,
      link: (window) => gatehouse.link(window),
      ...(options.onFault && { onFault: options.onFault }),
    })
    return {
      server,
      close: async () => {
        await server.close()
        await gatehouse.close()
      },
    }
  } catch (cause) {
    await gatehouse.close()
    throw cause
  }
}
