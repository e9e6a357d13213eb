import { coalitionOf, type Carrier, type Opener } from '../call.ts'

type TextService = 'texts/open' | 'texts/write' | 'texts/close'

/** Editors of long texts: sessions with the space they write in. */
export const textServices: { readonly [C in TextService]: Carrier<C> } = {
  'texts/open': (call, { place }) => {
    const { space } = coalitionOf(call)
    return Promise.resolve(space.texts.open(place))
  },
  'texts/write': async (call, { session, update }) => {
    const { space } = coalitionOf(call)
    space.texts.write(session, new Uint8Array(Buffer.from(update, 'base64')))
    await space.settled()
    return {}
  },
  'texts/close': (call, { session }) => {
    coalitionOf(call).space.texts.end(session)
    return Promise.resolve({})
  },
}

export const textChangesView: Opener<'texts/changes'> = (call, { session }) =>
  coalitionOf(call).space.texts.changes(session)
