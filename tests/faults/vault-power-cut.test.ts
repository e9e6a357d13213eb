import { expect, test } from 'vitest'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { repeats } from '#tests/support/repeats.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { EditLedger, Editor, openVaultOn } from './vault-commands.ts'

/** The same disk with fdatasync taken out of the vault. */
const withoutDataSync = (disk: FilePort): FilePort => ({
  ...disk,
  openFile: async (path) => ({ ...(await disk.openFile(path)), sync: () => Promise.resolve() }),
})

type Life = { readonly acknowledged: number; readonly missing: readonly string[] }

/**
 * One whole life: found, edit in several openings, lose power at a random call, open again, once more lose power, open.
 * Resolves to how many edits were acknowledged, and those of them that are gone.
 */
async function live(seed: number, syncs: boolean): Promise<Life> {
  const random = seededRandom(seed)
  const ledger = new EditLedger()
  let disk = powerCutPort()
  const first = await openVaultOn(disk)
  const { coalition } = await first
    .link('one')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  await first.close()
  for (let cut = 0; cut < 2; cut += 1) {
    disk = disk.cut(random.below(1e9), 1 + random.below(120))
    try {
      const vault = await openVaultOn(syncs ? disk : withoutDataSync(disk))
      const editor = new Editor(vault.link('one').within(coalition), random, ledger)
      for (let edits = 0; edits < 60; edits += 1) {
        // Now and then the app is closed properly, which is when snapshots are written.
        if (edits % 20 === 19) await vault.closeCoalition(coalition)
        await editor.edit()
      }
      await vault.close()
    } catch {
      // The power is off: whoever waits for an acknowledgement gets none.
    }
  }
  try {
    const after = await openVaultOn(disk.cut(random.below(1e9)))
    const missing = ledger.missingIn((await after.coalition(coalition)).space.shelf())
    await after.close()
    return { acknowledged: ledger.size, missing }
  } catch (cause) {
    return { acknowledged: ledger.size, missing: [`it does not open: ${String(cause)}`] }
  }
}

test(
  'the power goes at any moment of real commands: every acknowledged one is there (fault 1)',
  { timeout: 900_000 },
  async () => {
    const rounds = repeats({ quick: 50, long: 1000 })
    let edits = 0
    for (let seed = 1; seed <= rounds; seed += 1) {
      const { acknowledged, missing } = await live(seed, true)
      expect(missing, `seed ${String(seed)}`).toEqual([])
      edits += acknowledged
    }
    expect(edits).toBeGreaterThan(rounds * 10)
  },
)

test('with fdatasync taken out, commands get lost: the test can fail', async () => {
  let losses = 0
  for (let seed = 1; seed <= 12; seed += 1)
    if ((await live(seed, false)).missing.length > 0) losses += 1
  expect(losses).toBeGreaterThan(6)
})
