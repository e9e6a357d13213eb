import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { recoveryLink } from '#shared/people/recovery-code.ts'
import { wordsOf } from '#shared/people/invite-words.ts'
import { rooms } from '#renderer/workspace/rooms.ts'
import type { StageRoom } from './stage.tsx'

const still = <T,>(items: readonly (readonly [string, T])[]): LiveView<T> => ({
  items: () => items,
  subscribe: () => () => undefined,
  close: () => undefined,
})

/** Made-up bytes: nothing on the stage opens anything. */
const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 37) % 256)
const words = [...wordsOf(bytes(65))]
const day = 86_400_000

type Invite = ViewItem<'people/invites'>

const invite = (id: string, name: string, state: Invite['state'], days: number): Invite => ({
  id: id.repeat(64),
  name,
  for: 'person',
  state,
  by: '1'.repeat(32),
  at: Date.now() - days * day,
  link: state === 'open' ? `commonweave:join/${'Aq3fB7'.repeat(15)}` : null,
  words: state === 'open' ? words : null,
})

const invites = [
  invite('1', 'Pat Nguyen', 'open', 0),
  invite('2', 'Kofi Reed', 'used-twice', 2),
  invite('3', 'Bea Lindqvist', 'used', 9),
  invite('4', 'Tomás Ibarra', 'withdrawn', 12),
]

/** The lock as the page's own script asks for it: `window.dispatchEvent(new CustomEvent('stage-lock', { detail: 'new' }))`. */
function lockView(): LiveView<ViewItem<'lock'>> {
  const listeners = createListeners<ViewItem<'lock'>>()
  window.addEventListener('stage-lock', (event) => {
    const state = (event as CustomEvent<'new' | 'locked' | 'open'>).detail
    listeners.publish({ set: [['lock', { state, way: 'passphrase' }]], gone: [] })
  })
  return {
    items: () => [['lock', { state: 'open', way: 'passphrase' }]],
    subscribe: listeners.subscribe,
    close: () => undefined,
  }
}

const room = rooms.find(({ path }) => path === '/people')
if (room === undefined) throw new Error('there is no room for people')

/** People over made-up members; Welcome and the lock come with the workspace. */
export const stage: StageRoom = {
  room,
  registry: {
    viewers: {
      lock: lockView,
      'people/here': () => still([['here', { state: 'in', sheet: true }]]),
      'people/invites': () => still(invites.map((one) => [one.id, one] as const)),
    },
    handlers: {
      'people/recovery-sheet': () => ({
        coalition: 'Riverbend Community Resilience Coalition',
        person: 'Marisol Vega',
        link: recoveryLink('B'.repeat(108)),
        words: [...wordsOf(bytes(81))],
        at: Date.now(),
      }),
    },
  },
  fill: () => Promise.resolve(),
}
