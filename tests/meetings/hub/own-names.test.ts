import { expect, test } from 'vitest'
import { ownNames } from '#electron/vault/connecting/own-addresses.ts'

test('a laptop answers to the names its environment gives it, and to none that is no name', () => {
  const names = (name: string) => ownNames({ COMMONWEAVE_NAME: name })
  expect(ownNames({})).toEqual([])
  expect(names('Hall.test, laptop.local')).toEqual(['hall.test', 'laptop.local'])
  expect(names('hall.test:80, http://hall.test, , a b')).toEqual([])
  expect(names('a,b,c,d,e')).toHaveLength(4)
})
