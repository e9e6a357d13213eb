// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Filter, noFilter } from '#renderer/assets/filter.ts'
import type { MapView } from '#renderer/assets/map/map-view.ts'
import { useSeen } from '#renderer/assets/map/use-seen.ts'

const town: MapView = { centre: [-92, 44], zoom: 12 }
const mine: MapView = { centre: [10, 50], zoom: 5 }

test('the map fits what a filter leaves, also as many others and what a search finds later, until somebody moves it', () => {
  const { result, rerender } = renderHook(
    ({ filter, keys }: { filter: Filter; keys: readonly string[] }) => useSeen(filter, keys),
    { initialProps: { filter: noFilter, keys: ['a', 'b'] } },
  )
  const fit = () => act(() => result.current.fit(town))
  const people: Filter = { ...noFilter, kinds: new Set(['individual']) }
  const groups: Filter = { ...noFilter, kinds: new Set(['association']) }
  fit()
  expect(result.current.view).toBe(town)
  rerender({ filter: people, keys: ['a'] })
  expect(result.current.view).toBeNull()
  fit()
  // One again, but another one.
  rerender({ filter: groups, keys: ['b'] })
  expect(result.current.view).toBeNull()
  fit()
  const asked: Filter = { ...noFilter, query: 'cho' }
  rerender({ filter: asked, keys: ['b'] })
  fit()
  rerender({ filter: asked, keys: ['a', 'b'] })
  expect(result.current.view).toBeNull()
  fit()
  act(() => result.current.move(mine))
  rerender({ filter: asked, keys: ['a', 'b', 'c'] })
  expect(result.current.view).toBe(mine)
  rerender({ filter: noFilter, keys: ['a', 'b', 'c'] })
  expect(result.current.view).toBeNull()
})
