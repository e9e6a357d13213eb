import { argv, stdout } from 'node:process'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { Editor, unhurriedWorld } from './vault-commands.ts'

/*
 * Run as a process of its own (vault-kill.test.ts): open the vault in the folder given, edit its coalition until killed,
 * and print each edit as one line of JSON before it is made and once it is acknowledged.
 */
const [, , folder = '', seed = '1'] = argv
const held = await holdVaultFolder(folder, unhurriedWorld())
const { vault } = await held.unlock({ kind: 'key-file', key: new Uint8Array(32).fill(3) })
const [place] = vault.ports.shelf.all()
const coalition = place?.secrets.read().space ?? ''
const say = (what: string) => (edit: string, value: unknown) =>
  void stdout.write(`${JSON.stringify([what, edit, value])}\n`)
stdout.write('"open"\n')
const notes = { begin: say('begin'), keep: say('keep') }
const editor = new Editor(vault.link('one').within(coalition), seededRandom(Number(seed)), notes)
for (let edits = 1; ; edits += 1) {
  await editor.edit()
  // Closing is part of what may be interrupted: it writes snapshots.
  if (edits % 15 === 0) await vault.closeCoalition(coalition)
}
