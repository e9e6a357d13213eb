import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import type { Asset } from '#shared/assets/asset.ts'
import { linkRecordsOf } from '#shared/assets/links/link-records.ts'
import { offersOf } from '#shared/assets/offers/offers-of.ts'
import type { Viewers } from '#shared/contract/handlers.ts'
import { createListeners } from '#shared/contract/live.ts'
import type { IntroductionItem, introductionViews } from './contract.ts'
import { introductionsIn } from './introductions.ts'

/** More than this nobody goes through at once; others move up as these are made or passed by. */
const most = 40

export const introductionViewers: Viewers<typeof introductionViews> = {
  'assets/introductions': (shelf, { id }) => {
    const document = shelf.read('assets')
    const assets = assetRecordsOf(document)
    const links = linkRecordsOf(document)
    const areLinked = (a: string, b: string) =>
      [...links.idsOf(a)].some((link) => {
        const tie = links.shown(link)
        return tie !== null && (tie.from.id === b || tie.to.id === b)
      })
    const here = function* () {
      for (const [, asset] of assets.all())
        if (asset.archived === null && assets.visible(asset))
          yield { ...asset, offers: [...offersOf(assets, asset)] }
    }
    const read = (): ReadonlyMap<string, IntroductionItem> =>
      new Map(
        introductionsIn(here(), areLinked)
          .filter(
            ({ offering, welcoming }) => id === null || offering.id === id || welcoming.id === id,
          )
          .slice(0, most)
          .map((one, rank) => [
            `${one.offering.id}:${one.welcoming.id}`,
            {
              ...one,
              words: [...one.words],
              offering: endOf(one.offering),
              welcoming: endOf(one.welcoming),
              rank,
            },
          ]),
      )
    const listeners = createListeners<IntroductionItem>()
    let items = read()
    const refresh = () => {
      const before = items
      const same = (key: string, item: IntroductionItem) =>
        JSON.stringify(before.get(key)) === JSON.stringify(item)
      items = read()
      listeners.publish({
        set: [...items].filter(([key, item]) => !same(key, item)),
        gone: [...before.keys()].filter((key) => !items.has(key)),
      })
    }
    const closing = [assets.subscribe(refresh), links.subscribe(refresh)]
    return {
      items: () => items.entries(),
      subscribe: (listener) => listeners.subscribe(listener),
      close: () => {
        for (const close of closing) close()
      },
    }
  },
}

const endOf = ({ id, name, kind }: Asset) => ({ id, name, kind })
