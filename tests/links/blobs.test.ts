import { expect, test } from 'vitest'
import { follow } from '#tests/support/followed.ts'
import { jpegFromPhone } from '#tests/support/pictures.ts'
import {
  addAsset,
  type Computer,
  foundHere,
  isIn,
  joinWithCode,
  openComputer,
  openRelay,
  until,
} from './computers.ts'

const file = 'given00000000000'
const document = Uint8Array.from({ length: 1_500_000 }, (_, at) =>
  at < 5 ? '%PDF-'.charCodeAt(at) : (at * at + at) >> 3,
)

async function addFile({ vault }: Computer, id: string, asset: string, bytes: Uint8Array) {
  vault.files.put(file, bytes)
  const name = 'file'
  return vault.link('window').within(id).run('assets/file-add', { asset, file, name })
}

const filesOf = ({ vault }: Computer, id: string, asset: string) =>
  follow(vault.link('window').within(id), 'assets/files-of', { id: asset })

test('through a relay, also while its author is off: a photo and a document arrive, byte for byte', async () => {
  const [ana, bea] = [openComputer(), openComputer()]
  const relay = await openRelay()
  const id = await foundHere(ana)
  const { id: asset } = await addAsset(ana, id, 'Garden')
  ana.desk.connect(id, relay.url)
  await joinWithCode(ana, bea, id)
  bea.desk.connect(id, relay.url)
  await until(() => isIn(bea, id))
  bea.desk.disconnect(id, relay.url)
  const photo = await addFile(ana, id, asset, jpegFromPhone())
  const lease = await addFile(ana, id, asset, document)
  await until(() => ana.desk.linksOf(id).some(({ phase }) => 'lacks' in phase && phase.lacks === 0))
  await ana.off()
  bea.desk.connect(id, relay.url)
  const shown = filesOf(bea, id, asset)
  await shown.until(
    (items) => items.get(photo.id)?.here === true && items.get(lease.id)?.here === true,
  )
  expect(await sameAs(document, bea, id, lease.id)).toBe(true)
})

test('directly, and by a file for whoever meets nobody', async () => {
  const [ana, bea] = [openComputer(), openComputer()]
  const id = await foundHere(ana)
  const { id: asset } = await addAsset(ana, id, 'Garden')
  const [url = ''] = await ana.desk.listen(['127.0.0.1'], 0)
  await joinWithCode(ana, bea, id)
  bea.desk.connect(id, url)
  await until(() => isIn(bea, id))
  const lease = await addFile(bea, id, asset, document)
  await filesOf(ana, id, asset).until((items) => items.get(lease.id)?.here === true)
  expect(await sameAs(document, ana, id, lease.id)).toBe(true)
  bea.desk.disconnect(id, url)
  const photo = await addFile(ana, id, asset, jpegFromPhone())
  const made = await ana.vault.link('window').within(id).run('keeping/bundle', {})
  bea.vault.files.put(file, ana.vault.files.read(made.file))
  await bea.vault.link('window').run('keeping/take-in', { file })
  await filesOf(bea, id, asset).until((items) => items.get(photo.id)?.here === true)
})

async function sameAs(bytes: Uint8Array, { vault }: Computer, coalition: string, id: string) {
  const opened = await vault.link('window').within(coalition).run('assets/file-open', { id })
  return Buffer.compare(vault.files.read(opened.file), bytes) === 0
}
