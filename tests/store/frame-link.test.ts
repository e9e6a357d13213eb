import { afterEach, expect, test, vi } from 'vitest'
import type { Pipe } from '#shared/contract/pipe.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { serveFrames } from '#shared/contract/serve.ts'
import { createFrameLink, type FrameLink } from '#renderer/store/frame-link.ts'
import { createView } from '#renderer/store/view.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { pipePair } from '../support/pipe-pair.ts'

const links: FrameLink[] = []
afterEach(() => {
  for (const link of links.splice(0)) link.close()
})

/** A page linked to a vault in memory, over pipes that can be cut. */
function openLinked() {
  const vault = createMemoryVault()
  let cut = () => {}
  let canOpen = true
  let opened = 0
  const open = (): Promise<Pipe> => {
    if (!canOpen) return Promise.reject(new Error('nobody there'))
    const pair = pipePair()
    serveFrames(vault.link, pair.far)
    cut = pair.cut
    opened += 1
    return Promise.resolve(pair.near)
  }
  const frameLink = createFrameLink({ open, wait: () => new Promise((r) => setImmediate(r)) })
  links.push(frameLink)
  const members = createView<ViewItem<'people/members'>>((sink) =>
    frameLink.link.watch('people/members', {}, sink),
  )
  return {
    vault,
    members,
    ...frameLink,
    opened: () => opened,
    cut: () => {
      cut()
    },
    allow: (can: boolean) => {
      canOpen = can
    },
  }
}

const memberNamed = (vault: ReturnType<typeof createMemoryVault>, names: readonly string[]) => {
  const view = vault.madeUp.view('people/members')
  const all = [...(view?.items() ?? [])] as [string, { name: string }][]
  return new Map(all.filter(([, { name }]) => names.includes(name))) as never
}

test('a command is answered over the pipe', async () => {
  const { link, vault } = openLinked()
  await expect(link.run('settings/save', { theme: 'dark' })).resolves.toEqual({})
  expect(vault.ran).toEqual(['settings/save'])
})

test('a refusal arrives as a Refusal with its values', async () => {
  const { link, vault } = openLinked()
  vault.refuse('settings/save', 'not-saved', { free: 3 })
  await expect(link.run('settings/save', {})).rejects.toMatchObject({
    problem: { code: 'not-saved', values: { free: 3 } },
  })
})

test('after a break the page sees only what differs, and those who went meanwhile are gone', async () => {
  const { members, vault, cut, connection } = openLinked()
  const states: string[] = []
  members.onState(() => states.push(JSON.stringify(members.state())))
  await vi.waitFor(() => expect(members.items()).toHaveLength(5))
  const bea = members.items().find(({ name }) => name === 'Bea Lindqvist')
  const told: string[] = []
  members.onItem(bea?.id ?? '', () => told.push('bea'))

  cut()
  expect(connection()).toBe('lost')
  expect(members.items()).toHaveLength(5)
  vault.madeUp.set('people/members', memberNamed(vault, ['Marisol Vega', 'Bea Lindqvist']))
  await vi.waitFor(() => expect(connection()).toBe('open'))
  await vi.waitFor(() =>
    expect(members.items().map(({ name }) => name)).toEqual(['Marisol Vega', 'Bea Lindqvist']),
  )
  expect(states).toEqual(['"ready"'])
})

test('after the first items only changes come, also when the view is watched again', async () => {
  const { link, cut, connection } = openLinked()
  const heard: string[] = []
  link.watch(
    'people/members',
    {},
    {
      items: (chunk, last) => heard.push(`${chunk.length} items ${last}`),
      change: ({ set, gone }) => heard.push(`${set.length} set ${gone.length} gone`),
      fail: () => heard.push('failed'),
    },
  )
  await vi.waitFor(() => expect(heard).toEqual(['5 items true']))
  cut()
  await vi.waitFor(() => expect(connection()).toBe('open'))
  await vi.waitFor(() => expect(heard).toEqual(['5 items true', '5 set 0 gone']))
})

test('changes reach the page after a break as before', async () => {
  const { members, vault, cut, connection } = openLinked()
  members.onKeys(() => {})
  await vi.waitFor(() => expect(members.keys()).toHaveLength(5))
  cut()
  await vi.waitFor(() => expect(connection()).toBe('open'))
  vault.madeUp.set('people/members', memberNamed(vault, ['Huda Salim']))
  await vi.waitFor(() => expect(members.keys()).toHaveLength(1))
})

test('commands under way when the pipe breaks reject with link-lost, and so do those given while it is lost', async () => {
  const { link, cut, allow, connection } = openLinked()
  await link.run('settings/save', {})
  allow(false)
  const underWay = link.run('settings/save', { theme: 'dark' })
  cut()
  await expect(underWay).rejects.toMatchObject({ problem: { code: 'link-lost' } })
  await expect(link.run('settings/save', {})).rejects.toMatchObject({
    problem: { code: 'link-lost' },
  })
  allow(true)
  await vi.waitFor(() => expect(connection()).toBe('open'))
  await expect(link.run('settings/save', {})).resolves.toEqual({})
})

test('a command given before the first pipe is open waits for it', async () => {
  const { link, vault } = openLinked()
  await link.run('settings/save', { textSize: 125 })
  expect(vault.ran).toEqual(['settings/save'])
})

test('texts that are no frames are passed over', async () => {
  const pair = pipePair()
  const link = createFrameLink({ open: () => Promise.resolve(pair.near) })
  links.push(link)
  for (const text of [
    '',
    '{',
    '{"t":"done"}',
    '{"t":"items","n":1,"items":[["a"]],"last":true}',
    'null',
  ])
    pair.far.send(text)
  serveFrames(createMemoryVault().link, pair.far)
  await expect(link.link.run('settings/save', {})).resolves.toEqual({})
})
