import { expect, test } from 'vitest'
import { bytesOf, wordsOf } from '#shared/people/invite-words.ts'
import { decodeRecovery, encodeRecovery, recoveryBytes } from '#shared/people/recovery-code.ts'
import { follow } from '#tests/support/followed.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { addStrength, carry, found, letIn, meet, strengthsOf } from './two-computers.ts'

const code = {
  space: new Uint8Array(16).fill(1),
  deviceSeed: new Uint8Array(32).fill(2),
  epochKey: new Uint8Array(32).fill(3),
}

test('a recovery code comes back from its words, and a wrong word is named', () => {
  const words = wordsOf(encodeRecovery(code))
  const spelled = bytesOf(words.join(' '), recoveryBytes)
  expect(spelled.ok && decodeRecovery(spelled.bytes)).toEqual(code)
  expect(bytesOf(words.with(11, 'qqqq').join(' '), recoveryBytes)).toEqual({ ok: false, at: 12 })
  expect(bytesOf(words.with(11, 'zoo').join(' '), recoveryBytes)).toEqual({ ok: false, at: 0 })
  expect(decodeRecovery(encodeRecovery(code).with(0, 2))).toBeNull()
  expect(decodeRecovery(encodeRecovery(code).subarray(1))).toBeNull()
})

test('when every computer of the founder is lost, the sheet and the others bring everything back', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const bea = openTestVault()
  await letIn(ana, bea, coalition)
  await addStrength(bea, coalition, 'Choir')
  const sheet = await ana.link('window').within(coalition).run('people/recovery-sheet', {})
  expect(sheet).toMatchObject({ coalition: 'Riverbend', person: 'Ana' })
  await ana.close()

  const fresh = openTestVault()
  const link = fresh.link('window')
  const list = follow(link, 'coalitions', {})
  await link.run('coalitions/restore-from-sheet', { code: sheet.words.join(' ') })
  await list.until((items) => items.get(coalition)?.state === 'waiting')
  await carry(bea, fresh, coalition)
  const here = follow(link.within(coalition), 'people/here', {})
  await here.until((items) => items.get('here')?.state === 'in')
  expect(here.items.get('here')).toEqual({ state: 'in', sheet: true })
  await list.until((items) => items.get(coalition)?.state === 'ready')
  expect(list.items.get(coalition)).toMatchObject({ name: 'Riverbend', person: 'Ana' })
  await addStrength(fresh, coalition, 'Back again')
  await meet(fresh, bea, coalition)
  expect(await strengthsOf(bea, coalition)).toEqual(['Back again', 'Choir'])
  await link.within(coalition).run('people/invite', { name: 'Cam' })
})

test('the QR of a sheet says the same as its words', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const sheet = await ana.link('window').within(coalition).run('people/recovery-sheet', {})
  const fresh = openTestVault().link('window')
  expect(await fresh.run('coalitions/restore-from-sheet', { code: sheet.link })).toEqual({
    coalition,
  })
})

test('what is no sheet, or is here already, is refused and nothing is kept', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const link = ana.link('window')
  const { words } = await link.within(coalition).run('people/recovery-sheet', {})
  const invite = await link.within(coalition).run('people/invite', { name: 'Bea' })
  const fresh = openTestVault()
  const tries: readonly (readonly [string, string])[] = [
    ['', 'code-unreadable'],
    [invite.link, 'code-unreadable'],
    [words.slice(1).join(' '), 'code-unreadable'],
    [words.with(3, 'xyzzy').join(' '), 'code-word-unknown'],
  ]
  for (const [text, refusal] of tries)
    await expect(
      fresh.link('window').run('coalitions/restore-from-sheet', { code: text }),
    ).rejects.toMatchObject({ problem: { code: refusal } })
  expect(fresh.ports.shelf.all()).toEqual([])
  await expect(
    link.run('coalitions/restore-from-sheet', { code: words.join(' ') }),
  ).rejects.toMatchObject({ problem: { code: 'coalition-already-here' } })
})

test('only the founder’s first device makes a sheet', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const bea = openTestVault()
  await letIn(ana, bea, coalition)
  const here = follow(bea.link('window').within(coalition), 'people/here', {})
  await here.ready
  expect(here.items.get('here')).toEqual({ state: 'in', sheet: false })
  await expect(
    bea.link('window').within(coalition).run('people/recovery-sheet', {}),
  ).rejects.toMatchObject({ problem: { code: 'only-first-computer' } })
})
