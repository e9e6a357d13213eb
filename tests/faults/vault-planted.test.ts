import * as v from 'valibot'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { readView } from '#shared/contract/read-view.ts'
import { readableRecords } from '#electron/vault/records.ts'
import { reportOf } from '#electron/vault/verify.ts'
import type { Vault } from '#electron/vault/vault.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { views, type ViewName } from '#shared/contract/table.ts'
import { Here } from '#shared/documents/origins.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { letIn, meet } from '#tests/people/two-computers.ts'
import { contentOf, hashOf, openVaultOn } from './vault-commands.ts'

/* Each room's own tests plant in its records; here a member's whole vault seals it, and another's opens it. */

const odd: readonly (readonly [what: string, value: unknown])[] = [
  ['a number', -7.5],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a megabyte', 'x'.repeat(1024 * 1024)],
  ['sixty arrays in each other', nested(60)],
  ['a lone surrogate', 'a\uD800b'],
  ['control characters', 'a\u0000\u001b[31m\u202e'],
  ['bytes', new Uint8Array([1, 2, 3])],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['nothing', null],
]

function nested(depth: number): unknown {
  let value: unknown = 'bottom'
  for (let at = 0; at < depth; at += 1) value = [value]
  return value
}

/** One record of every room, so that there is something to plant in and something that must stay. */
async function fill(link: VaultLink): Promise<void> {
  const garden = await link.run('assets/add', { name: 'Garden', kind: 'nature', strong: 'Shade' })
  const clinic = await link.run('assets/add', { name: 'Clinic', kind: 'institution' })
  await link.run('assets/link', { from: clinic.id, to: garden.id, kind: 'refers', note: 'Often' })
  await link.run('assets/offer-add', { asset: clinic.id, name: 'Visits', fees: 'None' })
  const file = 'given00000000000'
  await link.run('files/give', { file, at: 0, bytes: btoa('%PDF-1.7 the lease') })
  await link.run('assets/file-add', { asset: clinic.id, file, name: 'lease.pdf' })
  await link.run('assets/different', { first: clinic.id, second: garden.id })
  const place = { document: 'assets', map: 'assets', id: garden.id, field: 'strong' } as const
  await link.run('texts/comment', { place, text: 'Also in winter?' })
  const { id: theme } = await link.run('priorities/add-theme', { name: 'Evenings' })
  await link.run('priorities/add-idea', { text: 'A lit walk', theme })
  const weighing = await link.run('priorities/add-weighing', {
    question: 'What first?',
    options: [{ text: 'A' }, { text: 'B' }],
  })
  await link.run('priorities/add-criterion', { weighing: weighing.id, text: 'Is fair', weight: 2 })
  const round = await link.run('priorities/open-round', {
    question: 'What first?',
    options: [{ text: 'A' }, { text: 'B' }],
    dots: 3,
    atMost: null,
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  })
  await link.run('priorities/take-part', { id: round.id, passed: true })
  await link.run('priorities/record-decision', {
    round: null,
    question: 'What first?',
    outcome: [{ option: null, text: 'A' }],
    reasons: '',
    concerns: [],
    reviewDate: null,
  })
  const { id: goal } = await link.run('plans/add-goal', { text: 'Warm places' })
  const { id: objective } = await link.run('plans/add-objective', { goal, text: 'Open late' })
  const { id: call } = await link.run('plans/add-action', { objective, text: 'Call' })
  const { id: write } = await link.run('plans/add-action', { objective, text: 'Write' })
  await link.run('plans/wait-for', { id: write, other: call, waits: true })
  await link.run('briefs/add', { title: 'A brief', language: 'en', goal })
}

/** In every root map of every document: a copy of a record with this in one field after the other, and this itself. */
async function plant(vault: Vault, coalition: string, value: unknown): Promise<void> {
  const { space, me } = await vault.coalition(coalition)
  const random = seededRandom(17)
  /** An id of the kind this one is: a person's, a device's or a record's. */
  const idLike = (known: string) =>
    /^[0-9a-f]{32,64}$/.test(known)
      ? Buffer.from(random.bytes(known.length / 2)).toString('hex')
      : Buffer.from(random.bytes(12)).toString('base64url')
  for (const name of space.documents()) {
    if (name.startsWith('text/')) continue
    const maps = readableRecords(name, space.shelf())
    // One at a time: together they would be too large for one envelope.
    const put = async (map: string, key: string, planted: unknown) => {
      space.desk(me, new Here('')).change(name, (document) => {
        document.getMap(map).set(key, planted)
      })
      await space.saved()
    }
    /** As these records are kept: a map of its own, or one plain value. */
    const copyWith = (map: string, known: string, entries: [string, unknown][]) =>
      space.shelf().read(name).getMap(map).get(known) instanceof Y.Map
        ? new Y.Map(entries)
        : Object.fromEntries(entries)
    for (const { map, records } of maps) {
      const [known = '', stored] = records[0] ?? []
      const isLarge = typeof value === 'string' && value.length > 1000
      const keys = [idLike(known), '__proto__', 'constructor', '']
      for (const key of isLarge ? keys.slice(0, 1) : keys) await put(map, key, value)
      if (typeof stored !== 'object' || stored === null) continue
      const fields = Object.keys(stored)
      for (const field of fields.slice(0, isLarge ? repeats({ quick: 1, long: 20 }) : 20))
        await put(
          map,
          idLike(known),
          copyWith(map, known, [...Object.entries(stored), [field, value]]),
        )
    }
  }
}

const withoutParams = Object.keys(views).filter(
  (name): name is ViewName => v.is(views[name as ViewName].params, {}) && name !== 'lock',
)

test.each(odd)(
  '17: %s in every field of every room, in signed envelopes of a member: set aside, and everything else goes on',
  async (_what, value) => {
    const beas = memoryFilePort()
    const [ana, bea] = [await openVaultOn(memoryFilePort()), await openVaultOn(beas)]
    const { coalition } = await ana
      .link('window')
      .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
    const link = ana.link('window').within(coalition)
    await fill(link)
    await letIn(ana, bea, coalition)
    await plant(bea, coalition, value)
    await meet(ana, bea, coalition)

    for (const name of withoutParams) await readView(link, name, {})
    expect((await readView(link, 'records/set-aside', {})).size).toBeGreaterThan(0)
    const names = [...(await readView(link, 'assets/list', {})).values()].map(({ name }) => name)
    expect(names).toContain('Garden')
    await link.run('assets/add', { name: 'Library', kind: 'institution' })
    await link.run('priorities/add-idea', { text: 'Shade' })
    await link.run('plans/add-goal', { text: 'Another' })
    await link.run('keeping/readable-copy', { form: 'zip', language: 'en' })
    const report = await reportOf(await ana.coalition(coalition), ana.ports, hashOf)
    expect(report.health.snapshots.differing).toEqual([])
    expect(report.aside).toEqual({ unsound: 0, waiting: 0, refusedByGate: 0, forks: 0 })
    await meet(ana, bea, coalition)
    // What cannot be written down as UTF-8 is only ever in the memory of whoever made it.
    await bea.close()
    const again = await openVaultOn(beas)
    const [one, other] = [await contentOf(ana, coalition), await contentOf(again, coalition)]
    expect([...one.shown.values()].map(hashOf)).toEqual([...other.shown.values()].map(hashOf))
    expect(Object.prototype).not.toHaveProperty('polluted')
    await Promise.all([ana.close(), again.close()])
  },
)
