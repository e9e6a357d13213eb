import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ViewSink } from '#shared/contract/link.ts'
import { orderKeys, type ViewOrder } from '#renderer/store/ordered-keys.ts'
import { createView } from '#renderer/store/view.ts'
import { createFormat } from '#renderer/ui/format.ts'

type Item = { readonly name: string | null }

const collators = {
  en: createFormat('en').collator,
  es: createFormat('es').collator,
  ar: createFormat('ar').collator,
}

function openOrdered(order: ViewOrder<Item>, collator: Intl.Collator = collators.en) {
  let sink: ViewSink<Item> | undefined
  const view = createView<Item>((given) => {
    sink = given
    return () => {}
  })
  const ordered = orderKeys(view, order, collator)
  let told = 0
  const leave = ordered.subscribe(() => (told += 1))
  return {
    view,
    ordered,
    leave,
    told: () => told,
    take: (set: readonly (readonly [string, Item])[], gone: readonly string[] = []) =>
      sink?.change({ set, gone }),
  }
}

const namesOf = ({ ordered, view }: ReturnType<typeof openOrdered>) =>
  ordered.keys().map((key) => view.item(key)?.name)

test('names are in the order a reader of the language expects', () => {
  const names = ['Zapata', 'Ñandú', 'nube', 'Ángel', 'Oso', 'ana 10', 'ana 9'].map(
    (name) => [name, { name }] as const,
  )
  const spanish = openOrdered({ by: ({ name }) => name }, collators.es)
  spanish.take(names)
  expect(namesOf(spanish)).toEqual(['ana 9', 'ana 10', 'Ángel', 'nube', 'Ñandú', 'Oso', 'Zapata'])
  const arabic = openOrdered({ by: ({ name }) => name }, collators.ar)
  arabic.take(['نور', 'أحمد', 'باسم'].map((name) => [name, { name }] as const))
  expect(namesOf(arabic)).toEqual(['أحمد', 'باسم', 'نور'])
})

test('what has nothing to compare by comes last, whichever way round', () => {
  for (const down of [false, true]) {
    const ordered = openOrdered({ by: ({ name }) => name, down })
    ordered.take([
      ['1', { name: null }],
      ['2', { name: 'Bea' }],
      ['3', { name: 'Ana' }],
    ])
    expect(namesOf(ordered)).toEqual(down ? ['Bea', 'Ana', null] : ['Ana', 'Bea', null])
  }
})

test('a change that does not move anything tells nobody', () => {
  const ordered = openOrdered({ by: ({ name }) => name })
  ordered.take([['1', { name: 'Ana' }]])
  const before = ordered.told()
  ordered.take([['1', { name: 'Ana' }]])
  expect(ordered.told()).toBe(before)
})

test('a new value in the same place tells nobody either, and is what is compared with next', () => {
  const ordered = openOrdered({ by: ({ name }) => name })
  ordered.take([
    ['1', { name: 'Ana' }],
    ['2', { name: 'Bea' }],
  ])
  const before = { keys: ordered.ordered.keys(), told: ordered.told() }
  ordered.take([['2', { name: 'Zoe' }]])
  expect(ordered.ordered.keys()).toBe(before.keys)
  expect(ordered.told()).toBe(before.told)
  ordered.take([['1', { name: 'Mia' }]])
  expect(ordered.ordered.keys()).toBe(before.keys)
  ordered.take([['1', { name: 'Zora' }]])
  expect(ordered.ordered.keys()).toEqual(['2', '1'])
  expect(ordered.told()).toBe(before.told + 1)
})

test('whatever comes, moves and goes, the order is that of sorting everything anew', () => {
  const change = fc.array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
      name: fc.option(fc.string({ maxLength: 2 }), { freq: 6 }),
      gone: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (changes, down) => {
      const keep = ({ name }: Item) => name !== 'x'
      const order = { by: ({ name }: Item) => name, down, keep }
      const kept = openOrdered(order)
      for (const parts of changes) {
        const last = new Map(parts.map((part) => [part.key, part]))
        const all = [...last.values()]
        kept.take(
          all.filter(({ gone }) => !gone).map(({ key, name }) => [key, { name }] as const),
          all.filter(({ gone }) => gone).map(({ key }) => key),
        )
      }
      const anew = openOrdered(order)
      anew.take(
        kept.view.keys().map((key) => [key, kept.view.item(key) ?? { name: null }] as const),
      )
      expect(kept.ordered.keys()).toEqual(anew.ordered.keys())
    }),
    { numRuns: 300, seed: 5 },
  )
})

test('10,000 names arriving in pieces cost a fraction of a sort each, and a single change next to nothing', () => {
  const items = Array.from({ length: 10_000 }, (_, at) => {
    const name = `Place ${((at * 7919) % 10_000).toString(36)}`
    return [String(at), { name }] as const
  })
  let compared = 0
  const collator = {
    compare: (a: string, b: string) => {
      compared += 1
      return collators.en.compare(a, b)
    },
  } as unknown as Intl.Collator
  const count = (work: () => void) => {
    compared = 0
    work()
    return compared
  }
  const sorting = count(() => items.toSorted((a, b) => collator.compare(a[1].name, b[1].name)))
  const ordered = openOrdered({ by: ({ name }) => name }, collator)
  for (let at = 0; at < items.length; at += 250)
    expect(count(() => ordered.take(items.slice(at, at + 250)))).toBeLessThan(sorting / 10)
  expect(count(() => ordered.take([['77', { name: 'Aardvark House' }]]))).toBeLessThan(20)
  expect(namesOf(ordered)[0]).toBe('Aardvark House')
})
