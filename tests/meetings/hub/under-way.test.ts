import { expect, onTestFinished, test } from 'vitest'
import type { ViewItem } from '#shared/contract/table.ts'
import { newRemains } from '#tests/support/vault.ts'
import { until } from './hub-ground.ts'
import { openMeeting } from './room-ground.ts'

type Here = ViewItem<'room/here'>

async function opened(remains: ReturnType<typeof newRemains>) {
  const ground = await openMeeting({ remains })
  const seen: { here: Here | null } = { here: null }
  const stop = ground.link.watch(
    'room/here',
    {},
    {
      items: (chunk) => (seen.here = chunk[0]?.[1] ?? null),
      change: ({ set, gone }) => (seen.here = gone.length > 0 ? null : (set[0]?.[1] ?? seen.here)),
      fail: ({ code }) => {
        expect(code).toBe('')
      },
    },
  )
  onTestFinished(stop)
  return { ...ground, seen }
}

test('a meeting that is under way is named until it is over, also after this computer was started anew', async () => {
  const remains = newRemains()
  const { link, meeting, seen, vault } = await opened(remains)
  expect(seen.here).toBeNull()
  await link.run('room/open', { meeting })
  await until(() => seen.here !== null)
  expect(seen.here).toEqual({ meeting, part: 'leads' })
  await vault.close()

  const again = await opened(remains)
  await until(() => again.seen.here !== null)
  expect(again.seen.here).toEqual({ meeting, part: 'leads' })
  await again.link.run('room/end', {})
  await until(() => again.seen.here === null)
})
