import { readAsset } from '#shared/assets/asset.ts'
import { storedAssets, storedLinks } from '#shared/assets/stored.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { editRecord } from '#shared/documents/record.ts'
import type { assetLinkCommands } from './contract.ts'
import { linkRecordsOf } from './link-records.ts'
import { type Link, readLink, sayingOf } from './link.ts'
import { addLink } from './new-link.ts'

export const assetLinkHandlers: Handlers<typeof assetLinkCommands> = {
  'assets/link': (desk, said) => {
    const { from, to } = said
    if (from === to) throw new Refusal('link-to-itself')
    const assets = storedAssets(desk.read('assets'))
    for (const id of [from, to])
      if (readAsset(id, assets.get(id))?.archived !== null) throw new Refusal('asset-missing')
    refuseTwice(desk, said)
    return { id: desk.change('assets', (document) => addLink(desk, storedLinks(document), said)) }
  },

  'assets/link-edit': (desk, { id, kind, note, turn }) => {
    const link = linkOf(desk, id)
    const [from, to] = turn ? [link.to, link.from] : [link.from, link.to]
    const next = { ...link, from, to, kind: kind ?? link.kind }
    if (sayingOf(next) !== sayingOf(link)) refuseTwice(desk, next)
    const changed = { by: desk.me, at: desk.now }
    desk.change('assets', (document) => {
      const ends = turn ? [from, to] : undefined
      editRecord(storedLinks(document), id, { ends, kind, note, changed })
    })
    return {}
  },

  'assets/unlink': (desk, { ids }) => {
    const records = linkRecordsOf(desk.read('assets'))
    const going = ids.flatMap((id) => records.alike(id)).filter(({ archived }) => archived === null)
    return { ids: mark(desk, going, { by: desk.me, at: desk.now }) }
  },

  'assets/link-restore': (desk, { ids }) => {
    const links = storedLinks(desk.read('assets'))
    const coming = ids.flatMap((id) => readLink(id, links.get(id)) ?? [])
    return {
      ids: mark(
        desk,
        coming.filter(({ archived }) => archived !== null),
        null,
      ),
    }
  },
}

function linkOf(desk: Desk, id: string): Link {
  const link = readLink(id, storedLinks(desk.read('assets')).get(id))
  if (!link) throw new Refusal('link-missing')
  return link
}

function refuseTwice(desk: Desk, said: Pick<Link, 'from' | 'to' | 'kind'>): void {
  const records = linkRecordsOf(desk.read('assets'))
  for (const id of records.idsOf(said.from)) {
    const tie = records.shown(id)
    if (tie && sayingOf(tie.link) === sayingOf(said)) throw new Refusal('link-there')
  }
}

function mark(desk: Desk, links: readonly Link[], archived: { by: string; at: number } | null) {
  const ids = [...new Set(links.map(({ id }) => id))]
  desk.change('assets', (document) => {
    for (const id of ids) editRecord(storedLinks(document), id, { archived })
  })
  return ids
}
