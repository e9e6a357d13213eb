import { coalitionOf, type Carrier, type Opener } from '../call.ts'
import { peopleHereView } from './people-view.ts'

export const presenceServices: { readonly 'presence/say': Carrier<'presence/say'> } = {
  'presence/say': (call, { where }) => {
    const { presence } = call.vault.ports.settings.read()
    coalitionOf(call).space.presence.say(call.window, presence === 'hidden' ? null : where)
    return Promise.resolve({})
  },
}

export const presenceView: Opener<'presence/here'> = (call) =>
  coalitionOf(call).space.presence.here(call.window)

export const presencePeopleView: Opener<'presence/people'> = (call) =>
  peopleHereView(coalitionOf(call), call.window)
