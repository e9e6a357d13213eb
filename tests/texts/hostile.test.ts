import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalText } from '#electron/vault/records.ts'
import { createDocument } from '#shared/documents/document.ts'
import { textRoot } from '#shared/documents/shared-text.ts'
import { longestText } from '#shared/texts/known-text.ts'
import { textDocument } from '#shared/texts/places.ts'
import { follow } from '#tests/support/followed.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { found } from '../people/two-computers.ts'
import { openPage, strongOf, until } from './pages.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** A session of its own whose page writes what it likes, beside an honest page with the same text open. */
async function openHostile() {
  const vault = openTestVault()
  const { coalition } = await found(vault)
  const link = vault.link('hostile').within(coalition)
  const { id } = await link.run('assets/add', { name: 'Garden', kind: 'nature', strong: 'Shade.' })
  const honest = await openPage(vault, coalition, id)
  honest.type('Much ')
  await honest.idle()
  const { session, client, text } = await link.run('texts/open', { place: strongOf(id) })
  const state = Y.encodeStateAsUpdate(honest.document)
  const write = (update: Uint8Array) => link.run('texts/write', { session, update: base64(update) })
  /** What a page that writes under this client id makes of the text. */
  const steps = (by: number, change: (document: Y.Doc) => void): readonly Uint8Array[] => {
    const page = createDocument(0)
    Y.applyUpdate(page, state)
    page.clientID = by
    const updates: Uint8Array[] = []
    page.on('update', (update: Uint8Array) => updates.push(update))
    change(page)
    return updates
  }
  const made = (by: number, change: (document: Y.Doc) => void): Uint8Array =>
    Y.mergeUpdates([...steps(by, change)])
  const space = (await vault.coalition(coalition)).space
  const words = () => canonicalText(textDocument(text), space.shelf())
  return { vault, coalition, id, link, honest, session, client, write, steps, made, words, space }
}

const append = (document: Y.Doc, node: Y.XmlElement | Y.XmlText) => {
  textRoot(document).push([node])
}

const paragraph = (words: string) => {
  const node = new Y.XmlElement('paragraph')
  node.insert(0, [new Y.XmlText(words)])
  return node
}

function firstText(document: Y.Doc): Y.XmlText {
  const node = textRoot(document).get(0)
  const text = node instanceof Y.XmlElement ? node.firstChild : undefined
  if (text instanceof Y.XmlText) return text
  throw new Error('no words')
}

/** A deletion of clocks that a client has not written yet, by hand: one client, one range. */
function deletionOf(client: number, clock: number): Uint8Array {
  const bytes = [0, 1]
  for (const number of [client, 1, clock, 5]) {
    let rest = number
    while (rest > 127) {
      bytes.push((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}

test('what is not the next update of this very session is refused, and nothing is harmed', async () => {
  const { honest, client, write, steps, made, words, space, link, session } = await openHostile()
  const before = words()
  const good = made(client, (document) => {
    append(document, paragraph('good'))
  })
  const [, gap = good] = steps(client, (document) => {
    append(document, paragraph('one'))
    append(document, paragraph('two'))
  })
  const mine = honest.document.clientID
  const clock = Y.getState(honest.document.store, mine)
  const hostile: Record<string, Uint8Array> = {
    'a client id of somebody else': made(mine, (document) => {
      append(document, paragraph('as the other page'))
    }),
    'the client id of the vault': made(
      space.replica.clientOf(textDocument(honest.text)),
      (document) => {
        append(document, paragraph('as the vault'))
      },
    ),
    'a made-up client id': made(12_345, (document) => {
      append(document, paragraph('as nobody'))
    }),
    'what the other will type later, deleted': deletionOf(mine, clock + 2),
    'a gap': gap,
    nothing: Uint8Array.from([0, 0]),
    'no bytes': new Uint8Array(),
    'version 2': Y.convertUpdateFormatV1ToV2(good),
    'trailing bytes': Uint8Array.from([...good, 0]),
    'cut short': good.slice(0, -4),
    'a heading': made(client, (document) => {
      append(document, new Y.XmlElement('heading'))
    }),
    'an attribute': made(client, (document) => {
      const node = textRoot(document).get(0)
      if (node instanceof Y.XmlElement) node.setAttribute('onclick', 'steal()')
    }),
    'a look nobody knows': made(client, (document) => {
      firstText(document).format(0, 3, { underline: {} })
    }),
    'a link that is a script': made(client, (document) => {
      firstText(document).format(0, 3, { link: { href: 'javascript:steal()' } })
    }),
    'a link that is no address': made(client, (document) => {
      firstText(document).format(0, 3, { link: true })
    }),
    'a style nobody knows': made(client, (document) => {
      const node = textRoot(document).get(0)
      if (node instanceof Y.XmlElement) node.setAttribute('as', 'script')
    }),
    'another root': made(client, (document) => {
      document.getArray('elsewhere').push(['x'])
    }),
    'an embedded thing': made(client, (document) => {
      firstText(document).insertEmbed(0, { src: 'https://example.org' })
    }),
  }
  for (const [what, update] of Object.entries(hostile))
    await expect(write(update), what).rejects.toMatchObject({ problem: { code: 'text-refused' } })
  await expect(
    write(
      made(client, (document) => {
        append(document, paragraph('x'.repeat(longestText)))
      }),
    ),
  ).rejects.toMatchObject({ problem: { code: 'text-too-long' } })
  await expect(
    link.run('texts/write', { session, update: 'A'.repeat(400_000) }),
  ).rejects.toMatchObject({ problem: { code: 'input-does-not-fit' } })
  expect(words()).toBe(before)

  await write(good)
  await until(() => honest.words() === 'Much Shade.\ngood')
  honest.type('Very ')
  await honest.idle()
  expect(honest.ends).toEqual([])
  expect(space.state).toBe('saved')
  expect(space.replica.sizes).toMatchObject({ refused: 0, unsound: 0 })
})

test('five thousand mangled updates: each is refused or harmless, and the text can be written on', async () => {
  const { client, write, made, honest, space } = await openHostile()
  const good = made(client, (document) => {
    append(document, paragraph('good words that are long enough to be mangled'))
  })
  const random = seededRandom(3)
  let refused = 0
  for (let round = 0; round < 5000; round += 1) {
    const mangled = good.slice()
    for (let change = 0; change <= random.below(3); change += 1)
      mangled[random.below(mangled.length)] = random.below(256)
    if (mangled.every((byte, at) => byte === good[at])) continue
    try {
      // Only what changes no more than a letter gets through; then the next one comes twice.
      await write(mangled)
    } catch (error) {
      expect(error).toMatchObject({ problem: { code: 'text-refused' } })
      refused += 1
    }
  }
  expect(refused).toBeGreaterThan(4900)
  honest.type('Very ')
  await honest.idle()
  expect(honest.ends).toEqual([])
  expect(honest.words()).toContain('Very Much Shade.')
  expect(space.replica.sizes).toMatchObject({ refused: 0, unsound: 0 })
})

test('a session is known by its id alone, ends for good, and there are only so many', async () => {
  const { link, session, id, write, made, client } = await openHostile()
  const place = strongOf(id)
  await expect(link.run('texts/open', { place: strongOf('A'.repeat(16)) })).rejects.toMatchObject({
    problem: { code: 'no-such-text' },
  })
  for (const wrong of [
    { ...place, field: 'name' },
    { ...place, document: 'people' as const },
    { ...place, map: '__proto__' },
  ])
    await expect(link.run('texts/open', { place: wrong })).rejects.toMatchObject({
      problem: { code: 'input-does-not-fit' },
    })
  await link.run('texts/close', { session })
  const late = made(client, (document) => {
    append(document, paragraph('late'))
  })
  await expect(write(late)).rejects.toMatchObject({ problem: { code: 'text-closed' } })
  const changes = follow(link, 'texts/changes', { session })
  await changes.ready
  expect(changes.problem()).toMatchObject({ code: 'text-closed' })
  let opened = 0
  const openMany = async () => {
    for (; opened < 1000; opened += 1) await link.run('texts/open', { place })
  }
  await expect(openMany()).rejects.toMatchObject({ problem: { code: 'too-much-at-once' } })
  expect(opened).toBeLessThan(64)
})

test('a text in which a newer version wrote more than words is not opened, nor spoiled while it is open', async () => {
  const { link, id, honest, space } = await openHostile()
  const document = space.shelf().read(textDocument(honest.text))
  document.transact(() => {
    append(document, new Y.XmlElement('heading'))
  })
  await until(() => honest.ends.length > 0)
  expect(honest.ends).toMatchObject([{ problem: { code: 'text-newer' }, unsaved: null }])
  await expect(link.run('texts/open', { place: strongOf(id) })).rejects.toMatchObject({
    problem: { code: 'text-newer' },
  })
})
