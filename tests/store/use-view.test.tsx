// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react'
import { memo } from 'react'
import { expect, test } from 'vitest'
import {
  useView,
  useViewItem,
  useViewItems,
  useViewKeys,
  useViewState,
} from '#renderer/store/use-view.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import type { View } from '#renderer/store/view.ts'
import { VaultProvider } from '#renderer/store/vault-provider.tsx'
import { createMemoryVault } from '../support/memory-vault.ts'

type Member = ViewItem<'people/members'>

const manyMembers = (count: number): ReadonlyMap<string, Member> =>
  new Map(
    Array.from({ length: count }, (_, at) => {
      const id = at.toString(16).padStart(32, '0')
      return [
        id,
        {
          id,
          name: `Person ${at}`,
          role: 'member',
          color: 1,
          me: false,
          invited: false,
          devices: [],
        },
      ]
    }),
  )

test('of 10,000 items a change to one renders its row again and no other', () => {
  const vault = createMemoryVault()
  const members = manyMembers(10_000)
  vault.madeUp.set('people/members', members)
  const renders = new Map<string, number>()
  let lists = 0

  const Row = memo(function Row({ view, id }: { view: View<Member>; id: string }) {
    renders.set(id, (renders.get(id) ?? 0) + 1)
    return <li>{useViewItem(view, id)?.name}</li>
  })
  function List() {
    lists += 1
    const view = useView('people/members', {})
    const keys = useViewKeys(view)
    return (
      <ul aria-label={String(keys.length)}>
        {keys.slice(0, 40).map((id) => (
          <Row key={id} view={view} id={id} />
        ))}
      </ul>
    )
  }
  // What the vault says next: only one person is called otherwise.
  let say: (change: {
    set: readonly (readonly [string, Member])[]
    gone: readonly string[]
  }) => void
  const link = {
    ...vault.link,
    within: () => link,
    watch: ((name, params, sink) => {
      say = sink.change as typeof say
      return vault.link.watch(name, params, sink)
    }) as typeof vault.link.watch,
  }
  render(
    <VaultProvider link={link} coalition={null}>
      <List />
    </VaultProvider>,
  )
  expect(screen.getByRole('list', { name: '10000' })).toBeTruthy()
  const before = lists
  renders.clear()
  const [[first, person] = ['', undefined]] = members
  act(() => {
    if (person) say({ set: [[first, { ...person, name: 'Renamed' }]], gone: [] })
  })
  expect(screen.getByText('Renamed')).toBeTruthy()
  expect([...renders]).toEqual([[first, 1]])
  expect(lists).toBe(before)
})

test('says loading, then what there is, then what went wrong', () => {
  const vault = createMemoryVault()
  function Page() {
    const invites = useView('people/invites', {})
    const state = useViewState(invites)
    const broken = useViewState(useView('records/set-aside', {}))
    return (
      <p>
        {JSON.stringify(state)} {useViewItems(invites).length} {JSON.stringify(broken)}
      </p>
    )
  }
  const link = {
    ...vault.link,
    within: () => link,
    watch: ((name, params, sink) => {
      if (name !== 'records/set-aside') return vault.link.watch(name, params, sink)
      sink.fail({ code: 'not-a-member', values: {} })
      return () => {}
    }) as typeof vault.link.watch,
  }
  render(
    <VaultProvider link={link} coalition={null}>
      <Page />
    </VaultProvider>,
  )
  expect(screen.getByText('"ready" 0 {"problem":{"code":"not-a-member","values":{}}}')).toBeTruthy()
})
